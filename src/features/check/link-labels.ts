import type { Check } from '#link/index.ts'
import { visible } from '#link-view/visible.ts'
import { words } from './words.ts'

const mostSigns = 60
/** Of one link's rows, how many are looked at. */
const mostRows = 50

/**
 * What tells each link of a text from the others: the words in front of it (`Ad 2:`), else what only it does, else what it
 * does. `''` where it does nothing.
 */
export function labelsOf(text: string, checks: readonly Check[]): readonly string[] {
  const deeds = checks.map(deedsOf)
  const counts = new Map<string, number>()
  for (const deed of deeds.flatMap((some) => [...new Set(some)])) {
    counts.set(deed, (counts.get(deed) ?? 0) + 1)
  }
  return checks.map((check, index) => {
    const own = deeds[index] ?? []
    const telling = own.filter((deed) => (counts.get(deed) ?? 0) < checks.length)
    return labelBefore(text, check) || shortened((telling.length > 0 ? telling : own).join(', '))
  })
}

/** The end of the line in front of the link, or of the line above where the link stands alone. */
function labelBefore(text: string, { leftOut, span }: Check): string {
  const before = leftOut.findLast((piece) => piece.span.end <= span.start)
  if (before === undefined) return ''
  const between = text.slice(before.span.end, span.start)
  // Further up it is a text of its own.
  if ((between.match(/\n/g) ?? []).length > 1) return ''
  const line = before.text.split('\n').at(-1)?.trim() ?? ''
  const signs = Array.from(line)
  return visible(signs.length > mostSigns ? `…${signs.slice(1 - mostSigns).join('')}` : line)
}

function deedsOf({ draft }: Check): readonly string[] {
  if (draft === null) return []
  const { blockId, rows } = draft
  const written = rows.slice(0, mostRows).map(({ name, value }) => `${name} ${value}`.trim())
  return [...(blockId === '' ? [] : [words.links.block(shortId(blockId))]), ...written]
}

function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 5)}…${id.slice(-4)}` : id
}

function shortened(text: string): string {
  return visible(text.length > 2 * mostSigns ? `${text.slice(0, 2 * mostSigns - 1)}…` : text)
}
