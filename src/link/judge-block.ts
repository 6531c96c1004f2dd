import { isUndeliverable, withoutInvisible } from './characters.ts'
import { diagnostic, type Diagnostic } from './diagnostic.ts'
import { rewrite } from './fix.ts'
import { blockIdShape, keywords, marks } from './grammar.ts'

const forbidden = new RegExp(`[\\s${marks.part}${marks.field}]`)
const pastedPart = new RegExp(
  `^\\s*${keywords.block}${marks.field}([^${marks.part}${marks.field}]*)${marks.part}?\\s*$`,
  'i',
)

/** Clause 6.2. `blockId` may be any text; `''` is the bot's default block. Linear. */
export function judgeBlock(blockId: string, found: Diagnostic[]): void {
  if (blockIdShape.test(blockId)) return
  if (blockId === '') {
    found.push(diagnostic('block.default', 'blockId'))
    return
  }
  const id = tidied(pastedPart.exec(blockId)?.[1] ?? '')
  if (id !== '' && !isUnfit(id)) {
    found.push(
      diagnostic('block.pasted-part', 'blockId', { fix: rewrite('keep-id', 'blockId', id) }),
    )
    return
  }
  const tidy = tidied(blockId)
  const isBad = isUnfit(blockId)
  const canTidy = isBad ? tidy !== '' && !isUnfit(tidy) : blockIdShape.test(tidy)
  found.push(
    diagnostic(isBad ? 'block.characters' : 'block.format', 'blockId', {
      fix: canTidy ? rewrite('remove-spaces', 'blockId', tidy) : undefined,
    }),
  )
}

/** What block.characters speaks of. */
function isUnfit(id: string): boolean {
  return forbidden.test(id) || isUndeliverable(id)
}

function tidied(id: string): string {
  return withoutInvisible(id).replace(/\s/g, '')
}
