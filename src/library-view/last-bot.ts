import { keepHere, keptHere } from '#platform/device-memory.ts'

/** The bot that was chosen last in this browser: that of a new form. */
export interface LastBot {
  readonly id: string
  /** What it was called then, to be shown until the bots have been read. */
  readonly name: string
}

const key = 'external-link-builder.bot'
export const noBot: LastBot = { id: '', name: '' }

/** The last bot that was chosen; an empty id for none. */
export function lastBot(): LastBot {
  const [id = '', ...name] = keptHere(key).split('\n')
  return id === '' ? noBot : { id, name: name.join('\n') }
}

/** The bot of new forms from now on, in all tabs; `noBot` for none. */
export function rememberBot({ id, name }: LastBot): void {
  keepHere(key, id === '' ? '' : `${id}\n${name}`)
}
