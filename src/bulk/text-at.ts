import type { LinkDraft } from '#link/index.ts'
import type { Problem } from './problem.ts'

/** What a draft holds at a place; `''` where that is the whole row or link, or is not there. */
export function textAt(
  { destination, blockId, rows, utm }: LinkDraft,
  path: Problem['path'],
): string {
  const [field, second = '', third] = path.split('.')
  if (field === 'destination') return destination
  if (field === 'blockId') return blockId
  if (field === 'utm') return Object.entries(utm ?? {}).find(([name]) => name === second)?.[1] ?? ''
  const row = field === 'rows' ? rows[Number(second)] : undefined
  return (third === 'name' ? row?.name : row?.value) ?? ''
}
