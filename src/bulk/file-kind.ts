/** What a table in text is not, by its first bytes: a workbook of today, one of the old kind or under a password, or any archive. */
export type ContainerKind = 'zip' | 'old-excel' | 'locked-excel'

/** Of any bytes, a file's first; null where they begin no container. */
export function containerKind(bytes: Uint8Array): ContainerKind | null {
  if (zipMarks.some((mark) => begins(bytes, mark))) return 'zip'
  if (!begins(bytes, containerMark)) return null
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
    ? 'locked-excel'
    : 'old-excel'
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

/** What a text is that is no table: a page of the web, as some programs call an Excel file, or data for programs. */
export type MarkupKind = 'web-page' | 'json'

const markups: readonly (readonly [MarkupKind, RegExp])[] = [
  ['web-page', /^\s*<(?:!--|(?:!doctype|\?xml|html|head|body|meta|table)[\s>])/i],
  // No table begins with a brace and a quoted name.
  ['json', /^\s*(?:\[\s*)?\{\s*"(?:[^"\\]|\\.){0,200}"\s*:/],
]

/** By the beginning of any text; null for what may be a table. */
export function markupKind(text: string): MarkupKind | null {
  const [kind = null] = markups.find(([, beginning]) => beginning.test(text)) ?? []
  return kind
}

/** By a file's name, where its text alone does not tell; null for all others. */
export function markupNamed(name: string): MarkupKind | null {
  if (/\.jsonl?$/i.test(name)) return 'json'
  return /\.(?:html?|xml|svg)$/i.test(name) ? 'web-page' : null
}

/** Of archives, of empty ones and of those in parts. A table may begin with the letters `PK` as well. */
const zipMarks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
]

/** Of what holds binary workbooks, and workbooks under a password. */
const containerMark = [0xd0, 0xcf, 0x11, 0xe0]

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\0-\x08\x0e-\x1f]/g

/** Text holds hardly any control characters (a few stray ones in a short list), pictures and programs are full of them. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 10_000)
  const found = sample.match(controls)?.length ?? 0
  return found > 3 && found * 50 > sample.length
}
