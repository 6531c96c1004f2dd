import type { QrCode } from './encode.ts'
import { darkRuns, sideOf } from './runs.ts'

export interface SvgSize {
  /** Of one side, quiet zone included. */
  readonly length: number
  readonly unit: 'mm' | 'px'
}

/**
 * The dark modules as the data of one path, in modules. Filled and not stroked: drawing programs can scale an object and
 * leave its strokes as they are, and in one path because neighbours in several show hairlines between them.
 */
export function qrPath(code: QrCode): string {
  return darkRuns(code)
    .map(({ x, y, length }) => `M${x} ${y}h${length}v1H${x}z`)
    .join('')
}

/** The code as an SVG file: white ground, 4-module quiet zone, black modules. */
export function qrToSvg(code: QrCode, size: SvgSize): string {
  const side = sideOf(code)
  const length = `${size.length}${size.unit}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${length}" height="${length}"`,
    ` viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`,
    `<rect width="${side}" height="${side}" fill="#fff"/>`,
    `<path d="${qrPath(code)}"/>`,
    '</svg>\n',
  ].join('')
}
