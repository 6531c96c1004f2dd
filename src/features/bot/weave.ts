import { flushSync } from 'react-dom'
import type { UseFormReturn } from 'react-hook-form'
import type { Bot } from '#library/bot.ts'
import {
  botToForm,
  formToBlock,
  formToName,
  isFilledBlock,
  isFilledName,
  type BotForm,
  type ListName,
} from './form.ts'
import { isSameValue } from './join-rows.ts'

/** A form for the bot in which the rows that it has already stand as they are being typed, blank ones too. */
export function wovenForm(now: BotForm, bot: Bot): BotForm {
  const next = botToForm(bot)
  return {
    ...next,
    name: now.name.trim() === next.name ? now.name : next.name,
    addresses: wovenRows(now.addresses, next.addresses, ({ address }) => address.trim()),
    blocks: wovenRows(now.blocks, next.blocks, (row) => {
      const block = formToBlock(row)
      return isFilledBlock(block) ? JSON.stringify(block) : ''
    }),
    attributes: wovenRows(now.attributes, next.attributes, nameText),
    variables: wovenRows(now.variables, next.variables, nameText),
  }
}

function nameText(row: BotForm['attributes'][number]): string {
  const name = formToName(row)
  return isFilledName(name) ? JSON.stringify(name) : ''
}

/** `textOf`: what a row says; `''` for a blank one. */
function wovenRows<Row>(
  now: readonly Row[],
  next: readonly Row[],
  textOf: (row: Row) => string,
): Row[] {
  const typed = new Map<string, Row[]>()
  for (const row of now) typed.set(textOf(row), [...(typed.get(textOf(row)) ?? []), row])
  const rows = next.map((row) => typed.get(textOf(row))?.shift() ?? row)
  now.forEach((row, index) => {
    if (textOf(row) === '') rows.splice(index, 0, row)
  })
  return rows
}

/** Puts what another tab has made of the bot into the form, around whoever is typing into it. */
export function weave({ getValues, setValue }: UseFormReturn<BotForm>, bot: Bot): void {
  const now = structuredClone(getValues())
  const next = wovenForm(now, bot)
  const focus = focusIn(now, next)
  flushSync(() => {
    for (const field of ['name', 'note', 'systemNames', ...lists] as const) {
      if (!isSameValue(now[field], next[field])) setValue(field, next[field])
    }
  })
  focus?.()
}

const lists = ['addresses', 'blocks', 'attributes', 'variables'] as const

/** The way back to the field that has the focus now, wherever its row is to stand; `null` where none needs one. */
function focusIn(now: BotForm, next: BotForm): (() => void) | null {
  const field = document.activeElement
  if (!(field instanceof HTMLElement)) return null
  const [list, index, ...rest] = (field.getAttribute('name') ?? '').split('.')
  if (!isList(list)) return null
  const row = now[list][Number(index)]
  const at = next[list].findIndex((it) => isSameValue(it, row))
  const place = at < 0 ? Number(index) : at
  const selection = field instanceof HTMLInputElement ? selectionOf(field) : null
  return () => {
    const [there] = document.getElementsByName([list, place, ...rest].join('.'))
    if (there === undefined || there === document.activeElement) return
    there.focus()
    if (there instanceof HTMLInputElement && selection !== null) {
      there.setSelectionRange(...selection)
    }
  }
}

function isList(text: string | undefined): text is ListName {
  return lists.some((list) => list === text)
}

function selectionOf({ selectionStart, selectionEnd }: HTMLInputElement): [number, number] | null {
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd]
}
