import { channelsOf } from './colours.ts'
import { deflated } from './deflate.ts'
import type { Box } from './logo.ts'
import { dictionary, stream, textString, toPdfFile } from './pdf-file.ts'
import type { Pixels } from '#platform/pixels.ts'
import { darkRuns, sideOf } from './runs.ts'
import { mmPerInch } from './size.ts'
import type { Sheet } from './sheet.ts'

const pointsPerInch = 72

/**
 * A PDF file of one page, `mm` wide and as high as the sheet, with nothing around it: the ground, all modules as one filled
 * path, the logo and the caption. `caption` is the caption's strip as a picture, as wide as the sheet: a PDF would need the
 * font of every script inside of it. Clauses are those of ISO 32000-1.
 */
export async function sheetToPdf(
  sheet: Sheet,
  mm: number,
  caption: Pixels | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const pictures = [
    ...(sheet.logo ? [{ pixels: sheet.logo.art.pixels, box: sheet.logo.box }] : []),
    ...(caption ? [{ pixels: caption, box: captionBox(sheet) }] : []),
  ]
  const perModule = ((mm / mmPerInch) * pointsPerInch) / sheet.width
  const content = pageContent(sheet, perModule, pictures)
  const [width, height] = [sheet.width * perModule, sheet.height * perModule].map(decimal)
  const resources = pictures.map((_, at) => `/P${at} ${firstPicture + 2 * at} 0 R`).join(' ')
  const images = await Promise.all(pictures.map(({ pixels }, at) => imageObjects(pixels, at)))
  return toPdfFile([
    dictionary('/Type /Catalog /Pages 2 0 R'),
    dictionary('/Type /Pages /Kids [3 0 R] /Count 1'),
    dictionary(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R`,
      `/Resources << /XObject << ${resources} >> >>`,
    ),
    stream('', new TextEncoder().encode(content)),
    dictionary(`/Title ${textString(titleOf(sheet))}`),
    ...images.flat(),
  ])
}

interface Placed {
  readonly pixels: Pixels
  readonly box: Box
}

/** Numbers of the objects: catalog, pages, page, content, information, then two for each picture. */
const firstPicture = 6

function captionBox({ code, width, height }: Sheet): Box {
  const y = sideOf(code)
  return { x: 0, y, width, height: height - y }
}

function titleOf({ code, caption }: Sheet): string {
  return caption ? caption.lines.map(({ text }) => text).join(' ') : code.text
}

/** Drawn in modules, from the upper corner down. */
function pageContent(sheet: Sheet, perModule: number, pictures: readonly Placed[]): string {
  const { colours, code, logo, width, height } = sheet
  const scale = decimal(perModule)
  return [
    `q ${scale} 0 0 -${scale} 0 ${decimal(height * perModule)} cm`,
    `${ink(colours.background)} 0 0 ${width} ${height} re f`,
    ink(colours.foreground),
    ...darkRuns(code).map(({ x, y, length }) => `${x} ${y} ${length} 1 re`),
    'f',
    ...(logo ? [`${ink(colours.background)} ${rectangle(logo.plate)} re f`] : []),
    ...pictures.map(({ box }, at) => pictureDrawn(box, at)),
    'Q\n',
  ].join('\n')
}

/** A picture is one unit high and wide, and stands on its foot (8.9.5.1): it is turned over with the page. */
function pictureDrawn({ x, y, width, height }: Box, at: number): string {
  return `q ${decimal(width)} 0 0 -${decimal(height)} ${decimal(x)} ${decimal(y + height)} cm /P${at} Do Q`
}

function rectangle({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(decimal).join(' ')
}

function ink(colour: string): string {
  return `${channelsOf(colour)
    .map((channel) => decimal(channel / 255))
    .join(' ')} rg`
}

/** The colours, and how opaque each pixel is (11.6.5.3). */
async function imageObjects(pixels: Pixels, at: number): Promise<Uint8Array<ArrayBuffer>[]> {
  const [colours, opacity] = await Promise.all([
    deflated(channels(pixels, [0, 1, 2])),
    deflated(channels(pixels, [3])),
  ])
  const mask = `/SMask ${firstPicture + 2 * at + 1} 0 R`
  return [
    stream(`${imageEntries(pixels)} /ColorSpace /DeviceRGB ${mask}`, colours),
    stream(`${imageEntries(pixels)} /ColorSpace /DeviceGray`, opacity),
  ]
}

function imageEntries({ width, height }: Pixels): string {
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /Filter /FlateDecode`
}

function channels({ data }: Pixels, wanted: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((data.length / 4) * wanted.length)
  let at = 0
  for (let from = 0; from < data.length; from += 4) {
    for (const channel of wanted) {
      bytes[at] = data[from + channel] ?? 0
      at += 1
    }
  }
  return bytes
}

function decimal(value: number): string {
  return String(Number(value.toFixed(4)))
}
