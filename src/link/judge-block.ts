import { isUndeliverable, withoutInvisible } from './characters.ts'
import { diagnostic, type LinkDiagnostic } from './diagnostic.ts'
import { rewrite } from './fix.ts'
import { blockIdShape, keywords, marks } from './grammar.ts'

const forbidden = new RegExp(`[\\s${marks.part}${marks.field}]`)
const pastedPart = new RegExp(
  `^\\s*${keywords.block}${marks.field}([^${marks.part}${marks.field}]*)(?:${marks.part}\\s*)?$`,
  'i',
)

const finalMark = new RegExp(`${marks.part}$`)

let lastRight = ''

/** Whether it has the shape of the IDs that BotStar gives out. A list of links has one block many times over, so the last one is kept. */
export function isBlockId(text: string): boolean {
  if (text !== '' && text === lastRight) return true
  const isRight = blockIdShape.test(text)
  if (isRight) lastRight = text
  return isRight
}

/** Clause 6.2. `blockId` may be any text; `''` is the bot's default block. Linear. */
export function judgeBlock(blockId: string, found: LinkDiagnostic[]): void {
  if (blockId === '') {
    found.push(diagnostic('block.default', 'blockId'))
    return
  }
  if (isBlockId(blockId)) return
  const id = tidied(pastedPart.exec(blockId)?.[1] ?? '')
  if (id !== '' && !isUnfit(id)) {
    found.push(
      diagnostic('block.pasted-part', 'blockId', { fix: rewrite('keep-id', 'blockId', id) }),
    )
    return
  }
  const isBad = isUnfit(blockId)
  const tidy = tidyId(blockId, isBad)
  found.push(
    diagnostic(isBad ? 'block.characters' : 'block.format', 'blockId', {
      fix: tidy === null ? undefined : rewrite('remove-spaces', 'blockId', tidy),
    }),
  )
}

/** The ID without what stands around it; what stands inside goes only where an ID is left: a block's name is none. */
function tidyId(blockId: string, isBad: boolean): string | null {
  const trimmed = withoutInvisible(blockId).trim().replace(finalMark, '')
  if (isBad && trimmed !== '' && !isUnfit(trimmed)) return trimmed
  const tidy = tidied(trimmed)
  return blockIdShape.test(tidy) ? tidy : null
}

/** What block.characters speaks of. */
function isUnfit(id: string): boolean {
  return forbidden.test(id) || isUndeliverable(id)
}

function tidied(id: string): string {
  return withoutInvisible(id).replace(/\s/g, '')
}
