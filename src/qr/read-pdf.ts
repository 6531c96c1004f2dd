import { fail, ok, type Result } from '#platform/result.ts'
import { inflated } from './deflate.ts'
import { drawPdfPage } from './draw-pdf-page.ts'
import type { Pixels } from '#platform/pixels.ts'
import { emptyPixels } from './pixels.ts'

/**
 * Draws the page of one of our PDF files, `width` pixels wide, by nothing but the file's bytes: table, objects and the
 * operators of the page. For reading a code back, so that a wrong file is noticed, whatever it was made from. It knows no
 * more of PDF than we write: `'not-drawn'` for anything else. Never throws.
 */
export async function pdfToPixels(
  bytes: Uint8Array<ArrayBuffer>,
  width: number,
): Promise<Result<Pixels, 'not-drawn'>> {
  try {
    return ok(await drawnPage(openPdf(bytes), width))
  } catch {
    return fail('not-drawn')
  }
}

interface Pdf {
  /** The object of a number, from its dictionary on. */
  readonly object: (number: string) => string
  readonly streamOf: (number: string) => Uint8Array<ArrayBuffer>
}

function openPdf(bytes: Uint8Array<ArrayBuffer>): Pdf & { readonly root: string } {
  // A character for each byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(bytes)
  const table = text.slice(Number(found(text, /startxref\n(\d+)\n%%EOF\n$/)))
  const entries = [...table.matchAll(/^(\d{10}) \d{5} [nf] $/gm)].map(([, offset]) =>
    Number(offset),
  )
  const startOf = (number: string) => {
    const start = entries[Number(number)] ?? -1
    const head = `${number} 0 obj\n`
    if (start < 0 || !text.startsWith(head, start)) throw new Error(`no object ${number}`)
    return start + head.length
  }
  const object = (number: string) => {
    const start = startOf(number)
    return text.slice(start, text.indexOf('\nendobj', start)).split('\nstream\n')[0] ?? ''
  }
  const streamOf = (number: string) => {
    const start = text.indexOf('stream\n', startOf(number)) + 'stream\n'.length
    return bytes.slice(start, start + Number(found(object(number), /\/Length (\d+)/)))
  }
  return { root: found(table, /\/Root (\d+) 0 R/), object, streamOf }
}

function found(text: string, what: RegExp): string {
  const match = what.exec(text)?.[1]
  if (match === undefined) throw new Error(`not found: ${what}`)
  return match
}

async function drawnPage(pdf: ReturnType<typeof openPdf>, width: number): Promise<Pixels> {
  const pages = pdf.object(found(pdf.object(pdf.root), /\/Pages (\d+) 0 R/))
  const page = pdf.object(found(pages, /\/Kids \[(\d+) 0 R\]/))
  const [pageWidth = 0, pageHeight = 0] = found(page, /\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/)
    .split(' ')
    .map(Number)
  const scale = width / pageWidth
  const pixels = emptyPixels(width, Math.round(pageHeight * scale))
  const pictures = await picturesOf(pdf, page)
  const content = new TextDecoder('latin1').decode(
    pdf.streamOf(found(page, /\/Contents (\d+) 0 R/)),
  )
  // The page's own lengths grow upwards from its foot.
  drawPdfPage(content, pixels, [scale, -scale, 0, pageHeight * scale], pictures)
  return pixels
}

async function picturesOf(pdf: Pdf, page: string): Promise<ReadonlyMap<string, Pixels>> {
  const entries = [...page.matchAll(/\/(P\d+) (\d+) 0 R/g)]
  return new Map(
    await Promise.all(
      entries.map(
        async ([, name = '', number = '']) => [name, await pictureOf(pdf, number)] as const,
      ),
    ),
  )
}

async function pictureOf(pdf: Pdf, number: string): Promise<Pixels> {
  const entries = pdf.object(number)
  const [width, height] = [/\/Width (\d+)/, /\/Height (\d+)/].map((it) =>
    Number(found(entries, it)),
  )
  const [colours, opacity] = await Promise.all([
    inflated(pdf.streamOf(number)),
    inflated(pdf.streamOf(found(entries, /\/SMask (\d+) 0 R/))),
  ])
  const pixels = emptyPixels(width ?? 0, height ?? 0)
  for (const [at, opaque] of opacity.entries()) {
    pixels.data.set(colours.subarray(3 * at, 3 * at + 3), 4 * at)
    pixels.data[4 * at + 3] = opaque
  }
  return pixels
}
