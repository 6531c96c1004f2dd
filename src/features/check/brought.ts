import { linksBehind } from './links-behind.ts'

/** What is pasted or dropped. */
export interface Brought {
  readonly file: File | null
  readonly text: string
  /** Those behind the words of the text. */
  readonly links: readonly string[]
}

/** Of a paste: spreadsheets put a picture of the cells beside their text. */
export function pasted(data: DataTransfer | null): Brought {
  const text = textIn(data)
  const file = text === '' ? fileIn(data) : null
  return file === null ? withText(data, text) : { file, text: '', links: [] }
}

/** Of a drop: with a picture out of another page comes the picture's own address. */
export function dropped(data: DataTransfer | null): Brought {
  const file = fileIn(data)
  if (file !== null) return { file, text: '', links: [] }
  const text = textIn(data)
  return withText(data, text === '' ? (data?.getData('text/uri-list') ?? '') : text)
}

function withText(data: DataTransfer | null, text: string): Brought {
  return { file: null, text, links: linksBehind(data?.getData('text/html') ?? '', text) }
}

function textIn(data: DataTransfer | null): string {
  return data?.getData('text/plain') ?? ''
}

function fileIn(data: DataTransfer | null): File | null {
  return data?.files[0] ?? null
}
