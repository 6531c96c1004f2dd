import type { KnownBlock, KnownName, SystemNames, ValueType } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import { textToValues, valuesToText } from './values-text.ts'

/** What stands in the form of a bot. Rows may be blank. */
export interface BotForm {
  name: string
  note: string
  addresses: AddressForm[]
  blocks: BlockForm[]
  attributes: NameForm[]
  variables: NameForm[]
  systemNames: SystemNames
}

export interface AddressForm {
  address: string
}

export interface BlockForm {
  /** Not `id`: the form's lists have an `id` of their own. */
  blockId: string
  name: string
  note: string
}

export interface NameForm {
  name: string
  type: ValueType
  /** One line, with commas. */
  values: string
  note: string
}

/** The lists of a bot. */
export type ListName = 'addresses' | 'blocks' | 'attributes' | 'variables'
/** The lists of names. */
export type NameList = 'attributes' | 'variables'

export const emptyAddress: AddressForm = { address: '' }
export const emptyBlock: BlockForm = { blockId: '', name: '', note: '' }
export const emptyName: NameForm = { name: '', type: 'text', values: '', note: '' }

/** A form for the bot. */
export function botToForm(bot: Bot): BotForm {
  const { name, note, systemNames } = bot
  return {
    name,
    note,
    addresses: bot.addresses.map((address) => ({ address })),
    blocks: bot.blocks.map(blockToForm),
    attributes: bot.attributes.map(nameToForm),
    variables: bot.variables.map(nameToForm),
    systemNames,
  }
}

/** The bot that the form speaks of: without blank rows, and without white space around what others compare to the letter. */
export function formToBot(form: BotForm): Bot {
  return {
    name: form.name.trim(),
    note: form.note,
    addresses: form.addresses.map(({ address }) => address.trim()).filter((it) => it !== ''),
    blocks: form.blocks.map(formToBlock).filter(isFilledBlock),
    attributes: form.attributes.map(formToName).filter(isFilledName),
    variables: form.variables.map(formToName).filter(isFilledName),
    systemNames: form.systemNames,
  }
}

/** The bot with a row of the form in it, at its place. `read`: the rows of which it is one. */
export function withRow<Row>(
  bot: Bot,
  read: (form: BotForm) => Row[],
  index: number,
  row: Row,
): Bot {
  const form = botToForm(bot)
  read(form).splice(index, 0, row)
  return formToBot(form)
}

/** The bot as it is once it stood in a form. */
export function asTyped(bot: Bot): Bot {
  return formToBot(botToForm(bot))
}

/** Whether two bots are the same once they stand in a form. */
export function isSameBot(one: Bot, other: Bot): boolean {
  return one === other || asText(one) === asText(other)
}

function asText(bot: Bot): string {
  return JSON.stringify(asTyped(bot))
}

function blockToForm({ id, name, note }: KnownBlock): BlockForm {
  return { blockId: id, name, note }
}

/** The block of a row, without white space around its texts. A blank row gives one that is not `isFilledBlock`. */
export function formToBlock({ blockId, name, note }: BlockForm): KnownBlock {
  return { id: blockId.trim(), name: name.trim(), note: note.trim() }
}

function nameToForm({ name, type, values, note }: KnownName): NameForm {
  return { name, type, values: valuesToText(values), note }
}

/**
 * The name of a row, without white space around its texts, its line of values read as a list. A blank row gives one that is not
 * `isFilledName`.
 */
export function formToName({ name, type, values, note }: NameForm): KnownName {
  return { name: name.trim(), type, values: textToValues(values), note: note.trim() }
}

/** Whether a person has put anything into its row; the ID alone, or only a note, is something. */
export function isFilledBlock({ id, name, note }: KnownBlock): boolean {
  return id !== '' || name !== '' || note !== ''
}

/** Whether a person has put anything into its row. A type alone is nothing: each row has one. */
export function isFilledName({ name, values, note }: KnownName): boolean {
  return name !== '' || values.length > 0 || note !== ''
}
