import { asFixedText } from '#bulk/template-text.ts'
import {
  genders,
  systemAttribute,
  type BotKnowledge,
  type KnownName,
  type Row,
  type RowKind,
} from '#link/index.ts'
import { namesToOffer } from '#library-view/name-options.ts'
import { nameWords } from '#library-view/name-words.ts'
import type { Option } from '#ui/Combobox.tsx'

/** What is offered in the rows of a template, as it is written there: a bracket in a name begins no column. */
export interface RowOptions {
  readonly names: Readonly<Record<RowKind, readonly Option[]>>
  /** The values that a row may hold; none where it may hold any. The same ones as long as nothing about the bot has changed. */
  readonly valuesOf: (row: Row) => readonly Option[]
}

/**
 * Names and values that a bot knows, BotStar's own among them. The values of a row are looked up by its name as the template writes it;
 * a yes/no name without values of its own has its two.
 */
export function rowOptions(knowledge: BotKnowledge): RowOptions {
  const { user, variable } = namesToOffer(knowledge)
  const [attributes, variables] = [knowledge.attributes, knowledge.variables].map(valuesByName)
  return {
    names: { user: user.map(asTemplate), variable: variable.map(asTemplate) },
    valuesOf: ({ kind, name }) => {
      if (kind === 'variable') return variables?.get(name) ?? none
      const takes = systemAttribute(name)?.takes
      if (takes === undefined) return attributes?.get(name) ?? none
      return takes === 'gender' ? genderOptions : none
    },
  }
}

function valuesByName(names: readonly KnownName[]): ReadonlyMap<string, readonly Option[]> {
  return new Map(names.map((known) => [asFixedText(known.name), toOptions(valuesIn(known))]))
}

function valuesIn({ values, type }: KnownName): readonly string[] {
  return values.length === 0 && type === 'yes-no' ? nameWords.yesNo : values
}

function toOptions(values: readonly string[]): readonly Option[] {
  return [...new Set(values)].map((value) => asTemplate({ value }))
}

function asTemplate(option: Option): Option {
  const value = asFixedText(option.value)
  return value === option.value ? option : { label: option.value, ...option, value }
}

const none: readonly Option[] = []
const genderOptions = toOptions(genders)
