import type { Parts } from '#link/index.ts'
import { draftToForm, emptyRow, type BuildForm, type FormRow } from './form.ts'
import { words } from './later-words.ts'
import { isLocked } from './locks.ts'
import type { ReadLink } from './take-apart.ts'
import type { PastedInto } from './pasted-into.ts'

const said = words.pasted

/** Another form, and what is said of it. */
export interface Changed {
  readonly form: BuildForm
  readonly said: string
}

/** The form for a whole link that was pasted as an address. */
export function takenApart(
  { draft, left }: ReadLink,
  now: BuildForm,
  withBot: (form: BuildForm) => BuildForm,
): Changed {
  return {
    form: withOtherAddress(withBot(draftToForm(draft)), now),
    said: left.length === 0 ? said.takenApart : `${said.takenApart} ${said.leftOut(left)}`,
  }
}

/** The form with the parts of a link where they belong. A block that is locked stays. */
export function spreadOut(parts: Parts, now: BuildForm, from: PastedInto): Changed {
  const isLeft = parts.blockId !== '' && isLocked(now.holds.blockId)
  return {
    form: withParts(now, parts, from),
    said: isLeft ? `${said.spreadDone} ${said.blockStays}` : said.spreadDone,
  }
}

/** The address of the channel that is not the link's stays, unless it is the link itself that stood there. */
function withOtherAddress(form: BuildForm, before: BuildForm): BuildForm {
  const other = form.channel === 'website' ? 'messenger' : 'website'
  const kept = before.channel === other ? '' : before.destinations[other]
  return { ...form, destinations: { ...form.destinations, [other]: kept } }
}

function withParts(form: BuildForm, { blockId, rows }: Parts, from: PastedInto): BuildForm {
  const at = typeof from === 'number' ? from : form.rows.length
  const before = form.rows.slice(0, at).filter(isFilled)
  const after = form.rows.slice(at + 1).filter(isFilled)
  const all = [...before, ...rows.map((row) => ({ ...row, hold: '' as const })), ...after]
  const isBlockTaken = blockId !== '' && !isLocked(form.holds.blockId)
  const ownBlock = from === 'block' ? '' : form.blockId
  const ownAddress = from === 'destination' ? '' : form.destinations[form.channel]
  return {
    ...form,
    destinations: { ...form.destinations, [form.channel]: ownAddress },
    blockId: isBlockTaken ? blockId : ownBlock,
    rows: all.length > 0 ? all : [emptyRow('user')],
  }
}

function isFilled({ name, value }: FormRow): boolean {
  return name !== '' || value !== ''
}
