import { joinBytes } from './join-bytes.ts'

// What a PDF file is made of. Clauses are those of ISO 32000-1.

/** Clause 7.3.7. `entries`: a name and its value each (`/Type /Page`), as they are written, in ASCII. */
export function dictionary(...entries: readonly string[]): Uint8Array<ArrayBuffer> {
  return ascii(`<< ${entries.join(' ')} >>`)
}

/** Clause 7.3.8. `entries`: as a `dictionary` has them, but for `/Length`, which is added. `bytes`: as they stand in the file. */
export function stream(entries: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return joinBytes([
    ascii(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    ascii('\nendstream'),
  ])
}

/** In UTF-16 after its mark (7.9.2.2), as hexadecimal digits: any script. */
export function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`
}

/**
 * The file of these objects, numbered from 1, and the table that tells where each begins (7.5). The first is the catalog, the
 * fifth the information about the file.
 */
export function toPdfFile(objects: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  // A comment of bytes above 127 tells mail programs that this is no text.
  const parts = [joinBytes([ascii('%PDF-1.4\n%'), new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])])]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [at, body] of objects.entries()) {
    const object = joinBytes([ascii(`${at + 1} 0 obj\n`), body, ascii('\nendobj\n')])
    offsets.push(length)
    parts.push(object)
    length += object.length
  }
  return joinBytes([...parts, ascii(tableOf(offsets, length))])
}

function tableOf(offsets: readonly number[], start: number): string {
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = offsets.length + 1
  return [
    `xref\n0 ${size}\n0000000000 65535 f \n`,
    ...entries,
    `trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  ].join('')
}

function ascii(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
