import type { LinkDraft } from '#link/index.ts'
import { fieldsOf } from '#library-view/preset-fields.ts'
import type { Preset } from '#library/preset.ts'
import { caps } from '#library/shapes.ts'
import { words } from './words.ts'

const said = words.details

/** What people say about a preset. */
export type Details = Pick<Preset, 'name' | 'note' | 'tags'>

/** What is wrong with what people say about a preset, in sentences; `''` where it is right. */
export interface DetailFaults {
  readonly name: string
  readonly note: string
  readonly tags: string
}

/** By the caps of `library/shapes.ts`: what is longer could be written, and not be read again. Nothing is ever cut. */
export function detailFaults({ name, note, tags }: Details): DetailFaults {
  const long = tags.find((tag) => tag.length > caps.tag)
  const tooMany = tags.length - caps.tags
  return {
    name: name.trim() === '' ? said.nameNeeded : excess(name.trim(), caps.name),
    note: excess(note, caps.note),
    tags:
      long !== undefined
        ? said.tagTooLong(short(long), long.length - caps.tag)
        : tooMany > 0
          ? said.tagsTooMany(tooMany, caps.tags)
          : '',
  }
}

/** Why no preset can hold the link, in a sentence; `''` where one can. */
export function linkFault(draft: LinkDraft): string {
  const { rows, utm = {} } = draft
  if (rows.length > caps.rows) return said.rowsTooMany(rows.length, caps.rows)
  const names = rows.map(({ name }) => name)
  const values = fieldsOf(draft, null).map(({ label, value }) => ({ label, text: value }))
  const others = [...names, ...Object.values(utm)].map((text) => ({ label: text, text }))
  const long = [...values, ...others].find(({ text }) => text.length > caps.text)
  if (long === undefined) return ''
  return said.textTooLong(short(long.label), long.text.length, caps.text)
}

/** Whether the preset can be kept and read again: nothing in it is beyond the caps, and it has a name. */
export function isFitting(preset: Preset): boolean {
  const faults = Object.values(detailFaults(preset))
  return [...faults, linkFault(preset.draft)].every((text) => text === '')
}

function excess(text: string, cap: number): string {
  return text.length > cap ? said.tooLong(text.length - cap) : ''
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
