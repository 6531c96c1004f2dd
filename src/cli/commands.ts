import { encodings } from '#bulk/encoding.ts'

/**
 * `flag`: it stands there or not. `value`: with something behind it. `values`: the same, as often as wanted. `name`: with a name behind it,
 * which is never empty. Or with one of these.
 */
type OptionKind = 'flag' | 'value' | 'values' | 'name' | readonly string[]

export interface Grammar {
  /** How many files may stand there by themselves. */
  readonly files: number
  readonly options: Readonly<Record<string, OptionKind>>
  readonly required?: readonly string[]
}

/** A tab is hard to type in a shell. */
const delimiterNames = [',', ';', '|', 'tab'] as const
const systemNames = ['documented', 'widget-api'] as const

/** The commands, and what may stand behind them. */
export const commands = {
  build: { files: 1, options: { json: 'flag', 'system-names': systemNames } },
  check: { files: 1, options: { encoding: encodings, 'system-names': systemNames } },
  bulk: {
    files: 0,
    options: {
      template: 'name',
      in: 'name',
      out: 'name',
      refused: 'name',
      delimiter: delimiterNames,
      encoding: encodings,
      'no-header': 'flag',
      'header-line': 'value',
      fix: 'value',
      empty: 'values',
      bot: 'name',
      'bot-name': 'name',
      json: 'flag',
      'system-names': systemNames,
    },
    required: ['template', 'in', 'out'],
  },
} as const satisfies Record<string, Grammar>
export type Command = keyof typeof commands
