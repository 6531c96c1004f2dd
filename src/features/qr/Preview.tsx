import type { QrCode } from '#qr/encode.ts'
import { sideOf } from '#qr/runs.ts'
import { qrPath } from '#qr/svg.ts'
import { words } from './words.ts'

export interface PreviewProps {
  readonly code: QrCode
  /** Read back. Before that it is shown faintly, too faintly to be scanned or taken for the real thing. */
  readonly isChecked: boolean
}

/** The code as large as its place allows, drawn from the very path that the SVG file has. White in both themes. */
export function Preview({ code, isChecked }: PreviewProps) {
  const side = sideOf(code)
  // A whole number of the screen's own pixels a module: else a dense code shows stripes that are not in it.
  const step = side / window.devicePixelRatio
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in the page: an <img> would need a file of it first
      role="img"
      aria-label={words.picture}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      style={{ width: `round(down, 100%, ${step}px)` }}
      // The delay spares a flicker: most checks are done before it ends.
      className={`mx-auto block w-full max-w-96 rounded-xs outline outline-line transition-opacity ${isChecked ? '' : 'opacity-15 delay-300'}`}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={qrPath(code)} fill="#000" />
    </svg>
  )
}
