import { diagnostic, type LinkDiagnostic } from './diagnostic.ts'
import type { DraftPath } from './draft.ts'
import { rewrite, type FixId } from './fix.ts'
import { lookAt, sight } from './look.ts'

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g
const broken = /[\uD800-\uDFFF]/gu
const oddSpaces = /[\u00A0\u2007\u202F]/g
/** Zero-width and bidi controls and the like, but for a joiner between two pictures: it makes one emoji of them, and is no accident. */
export const invisible =
  /(?<!\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}])?)\u200D|\u200D(?!\p{Extended_Pictographic})|[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/** Whether the text holds control characters, or halves of characters: no link can carry them. Linear. */
export function isUndeliverable(text: string): boolean {
  return (
    (lookAt(text) & sight.suspect) !== 0 && (text.search(controls) >= 0 || text.search(broken) >= 0)
  )
}

/** The text without zero-width and bidi controls, and with plain spaces for no-break ones. Linear. */
export function withoutInvisible(text: string): string {
  return text.replace(oddSpaces, ' ').replace(invisible, '')
}

/** The character codes of clause 6, for a name, a value or a utm value. The text is not blank, and a look saw something
 * suspect. Linear. */
export function judgeCharacters(text: string, path: DraftPath, found: LinkDiagnostic[]): void {
  const judge = (code: LinkDiagnostic['code'], id: FixId, mended: string) => {
    if (mended === text) return
    // A mend that leaves nothing would only put another error in its place.
    const fix = mended.trim() === '' ? undefined : rewrite(id, path, mended)
    found.push(diagnostic(code, path, { fix }))
  }
  judge('row.control-character', 'put-space', text.replace(controls, ' '))
  judge('row.broken-character', 'remove-broken', text.replace(broken, ''))
  judge('row.invisible-character', 'remove-invisible', withoutInvisible(text))
  judge('row.surrounding-space', 'trim', text.replace(/^ +/, '').replace(/(?<! ) +$/, ''))
}
