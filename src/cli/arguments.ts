import { parseArgs } from 'node:util'
import { commands, type Command, type Grammar } from './commands.ts'
import { words } from './words.ts'

/** What was given behind a command. Options are without their `--`. */
export interface Given {
  readonly files: readonly string[]
  /** What stands behind an option, each time that it does; `''` for a flag. */
  readonly options: ReadonlyMap<string, readonly string[]>
}

export type Arguments =
  | { readonly is: 'version' }
  | { readonly is: 'help'; readonly of: Command | null }
  | { readonly is: 'command'; readonly command: Command; readonly given: Given }
  | { readonly is: 'wrong'; readonly of: Command | null; readonly problem: string }

/** Reads what stands behind the name of the whole; what is wrong with it is one sentence. */
export function readArguments(args: readonly string[]): Arguments {
  const [first, ...rest] = args
  if (first === undefined) return wrong(null, words.wrong.noCommand)
  if (first === '--version' || first === '-v') return { is: 'version' }
  if (first === '--help' || first === '-h') return { is: 'help', of: null }
  const [name, isHelp] = first === 'help' ? [rest[0], true] : [first, false]
  if (name === undefined) return { is: 'help', of: null }
  if (!isCommand(name)) return wrong(null, words.wrong.command(name))
  return isHelp ? { is: 'help', of: name } : readCommand(name, rest)
}

function readCommand(command: Command, args: readonly string[]): Arguments {
  const grammar: Grammar = commands[command]
  const tokens = tokensOf(grammar, args)
  if (tokens.some((it) => it.kind === 'option' && it.name === 'help')) {
    return { is: 'help', of: command }
  }
  const files: string[] = []
  const options = new Map<string, readonly string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const problem = problemOf(token, grammar, options.has(token.name))
    if (problem !== null) return wrong(command, problem)
    options.set(token.name, [...(options.get(token.name) ?? []), valueOf(token, grammar)])
  }
  if (files.includes('')) return wrong(command, words.wrong.noName)
  const extra = files[grammar.files]
  if (extra !== undefined) return wrong(command, words.wrong.extra(extra))
  const missing = grammar.required?.find((name) => !options.has(name))
  if (missing !== undefined) return wrong(command, words.wrong.missing(`--${missing}`))
  return { is: 'command', command, given: { files, options } }
}

/** Not judged by Node: its sentences are for programmers. */
function tokensOf({ options }: Grammar, args: readonly string[]) {
  const known = Object.entries(options).map(([name, kind]) => {
    const type = kind === 'flag' ? ('boolean' as const) : ('string' as const)
    return [name, { type }] as const
  })
  const help = { type: 'boolean', short: 'h' } as const
  return parseArgs({
    args: [...args],
    options: { help, ...Object.fromEntries(known) },
    strict: false,
    tokens: true,
  }).tokens
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function problemOf(token: OptionToken, { options }: Grammar, isThere: boolean): string | null {
  const { name, rawName, value, inlineValue } = token
  const kind = Object.hasOwn(options, name) ? options[name] : undefined
  if (kind === undefined) return words.wrong.option(rawName)
  if (kind === 'flag') return value === undefined ? null : words.wrong.takesNothing(rawName)
  // Another option in its place: what belongs there was forgotten.
  const isForgotten =
    value === undefined ||
    (inlineValue !== true && /^-./.test(value)) ||
    (kind === 'name' && value === '')
  if (isForgotten) return words.wrong.takesSomething(rawName)
  if (kind !== 'values' && isThere) return words.wrong.twice(rawName)
  return typeof kind === 'string' || choiceOf(kind, value) !== undefined
    ? null
    : words.wrong.choice(rawName, kind, value)
}

/** What was chosen, as the command writes it: `UTF-8` is `utf-8`. */
function valueOf({ name, value = '' }: OptionToken, { options }: Grammar): string {
  const kind = options[name]
  return typeof kind === 'object' ? (choiceOf(kind, value) ?? value) : value
}

function choiceOf(choices: readonly string[], given: string): string | undefined {
  return choices.find((choice) => choice === given.toLowerCase())
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(commands, name)
}

function wrong(of: Command | null, problem: string): Arguments {
  return { is: 'wrong', of, problem }
}
