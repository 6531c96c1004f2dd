import { captionFont, layCaption, type Caption } from './caption.ts'
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

/** What is drawn beside the code itself. */
export interface SvgLook {
  /** Below the code, in one line or two: see `layCaption`. */
  readonly caption?: string
}

/**
 * The code as an SVG file: white ground, 4-module quiet zone, black modules. `size` is its width; it is as high, and with
 * a caption higher.
 */
export function qrToSvg(code: QrCode, size: SvgSize, look: SvgLook = {}): string {
  const side = sideOf(code)
  const caption = layCaption(code, look.caption ?? '')
  const height = side + (caption?.height ?? 0)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${lengths(size, height / side)}`,
    ` viewBox="0 0 ${side} ${height}" shape-rendering="crispEdges">`,
    `<rect width="${side}" height="${height}" fill="#fff"/>`,
    `<path d="${qrPath(code)}"/>`,
    caption ? captionText(caption, side) : '',
    '</svg>\n',
  ].join('')
}

function lengths({ length, unit }: SvgSize, ratio: number): string {
  return `width="${length}${unit}" height="${decimal(length * ratio)}${unit}"`
}

function captionText({ lines, size, direction }: Caption, side: number): string {
  const font = `font-family="${captionFont.family}" font-weight="${captionFont.weight}"`
  const texts = lines.map(
    ({ text, baseline }) =>
      `<text x="${side / 2}" y="${decimal(baseline)}">${escaped(text)}</text>`,
  )
  return [
    `<g ${font} font-size="${decimal(size)}" text-anchor="middle" direction="${direction}">`,
    ...texts,
    '</g>',
  ].join('')
}

function decimal(value: number): string {
  return String(Number(value.toFixed(3)))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
