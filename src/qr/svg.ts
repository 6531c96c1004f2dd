import { captionFont, type Caption } from './caption.ts'
import { blackOnWhite, type Colours } from './colours.ts'
import type { QrCode } from './encode.ts'
import type { PlacedLogo } from './logo.ts'
import { darkRuns, type Run } from './runs.ts'
import { toSheet, type Look, type Sheet } from './sheet.ts'

export interface SvgSize {
  /** Of one side, quiet zone included. */
  readonly length: number
  readonly unit: 'mm' | 'px'
}

/**
 * The dark modules as the data of one path, in modules. Filled and not stroked: drawing programs can scale an object and
 * leave its strokes as they are, and in one path because neighbours in several show hairlines between them. Each run is
 * closed, since cutters and engravers pass open shapes over; all but the first of a row are placed by the one before, which
 * makes the same few texts again and again.
 */
export function qrPath(code: QrCode): string {
  const runs = darkRuns(code)
  return runs.map((run, at) => placeOf(run, runs[at - 1]) + boxOf(run.length)).join('')
}

function placeOf({ x, y }: Run, before: Run | undefined): string {
  return before?.y === y ? stepOf(x - before.x) : `M${x} ${y}`
}

/** From the beginning of one run to that of the next in the row. */
export function stepOf(modules: number): string {
  return `m${modules} 0`
}

/** A run of so many modules. */
export function boxOf(length: number): string {
  return `h${length}v1h-${length}z`
}

/**
 * The code as an SVG file: white ground, 4-module quiet zone, black modules, unless the look says otherwise. `size` is its
 * width; it is as high, and with a caption higher.
 */
export function qrToSvg(code: QrCode, size: SvgSize, look: Look = {}): string {
  return sheetToSvg(toSheet(code, look), size)
}

/** The same of a sheet that is laid out already. */
export function sheetToSvg(sheet: Sheet, size: SvgSize): string {
  const { code, width, height, colours, caption, logo } = sheet
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${lengths(size, sheet)}`,
    ` viewBox="0 0 ${width} ${height}" shape-rendering="crispEdges">`,
    `<rect width="${width}" height="${height}" fill="${short(colours.background)}"/>`,
    `<path d="${qrPath(code)}"${inkFill(colours)}/>`,
    logo ? logoPicture(logo, colours.background) : '',
    caption ? captionText(caption, sheet) : '',
    '</svg>\n',
  ].join('')
}

function lengths({ length, unit }: SvgSize, { width, height }: Sheet): string {
  return `width="${length}${unit}" height="${decimal((length * height) / width)}${unit}"`
}

function logoPicture({ art, plate, box }: PlacedLogo, ground: string): string {
  return [
    `<rect x="${plate.x}" y="${plate.y}" width="${plate.width}" height="${plate.height}" fill="${short(ground)}"/>`,
    `<image x="${decimal(box.x)}" y="${decimal(box.y)}" width="${decimal(box.width)}" height="${decimal(box.height)}"`,
    ` href="${art.png}"/>`,
  ].join('')
}

function captionText({ lines, size, direction }: Caption, { width, colours }: Sheet): string {
  const font = `font-family="${captionFont.family}" font-weight="${captionFont.weight}"`
  const texts = lines.map(
    ({ text, baseline }) =>
      `<text x="${width / 2}" y="${decimal(baseline)}">${escaped(text)}</text>`,
  )
  return [
    `<g ${font} font-size="${decimal(size)}" text-anchor="middle" direction="${direction}"${inkFill(colours)}>`,
    ...texts,
    '</g>',
  ].join('')
}

/** Black is what a path has unless told. */
function inkFill({ foreground }: Colours): string {
  return foreground === blackOnWhite.foreground ? '' : ` fill="${short(foreground)}"`
}

function short(colour: string): string {
  return colour.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')
}

function decimal(value: number): string {
  return String(Number(value.toFixed(3)))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
