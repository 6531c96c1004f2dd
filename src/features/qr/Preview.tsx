import { captionFont } from '#qr/caption.ts'
import type { Sheet } from '#qr/sheet.ts'
import { qrPath } from '#qr/svg.ts'
import { words } from './words.ts'

export interface PreviewProps {
  readonly sheet: Sheet
  /** Where the logo's picture is to be had in this page. */
  readonly logoUrl: string | undefined
  /** Read back. Before that it is shown faintly, too faintly to be scanned or taken for the real thing. */
  readonly isChecked: boolean
}

/** The sheet as large as its place allows, drawn from the very path that the SVG file has. Its own colours in both themes. */
export function Preview({ sheet, logoUrl, isChecked }: PreviewProps) {
  const { code, colours, width, height, logo } = sheet
  // A whole number of the screen's own pixels a module: else a dense code shows stripes that are not in it.
  const step = width / window.devicePixelRatio
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in the page: an <img> would need a file of it first
      role="img"
      aria-label={words.picture}
      viewBox={`0 0 ${width} ${height}`}
      shapeRendering="crispEdges"
      style={{ width: `round(down, 100%, ${step}px)` }}
      // The delay spares a flicker: most checks are done before it ends.
      className={`mx-auto block w-full max-w-96 rounded-xs outline outline-line transition-opacity ${isChecked ? '' : 'opacity-15 delay-300'}`}
    >
      <rect width={width} height={height} fill={colours.background} />
      <path d={qrPath(code)} fill={colours.foreground} />
      {logo && (
        <>
          <rect {...logo.plate} fill={colours.background} />
          <image {...logo.box} href={logoUrl} />
        </>
      )}
      <CaptionText sheet={sheet} />
    </svg>
  )
}

function CaptionText({ sheet: { caption, width, colours } }: { readonly sheet: Sheet }) {
  if (!caption) return null
  return (
    <g
      fontFamily={captionFont.family}
      fontWeight={captionFont.weight}
      fontSize={caption.size}
      textAnchor="middle"
      direction={caption.direction}
      fill={colours.foreground}
    >
      {caption.lines.map(({ text, baseline }) => (
        <text key={baseline} x={width / 2} y={baseline}>
          {text}
        </text>
      ))}
    </g>
  )
}
