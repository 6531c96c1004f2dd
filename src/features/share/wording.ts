/** How this room puts numbers and names into its sentences, in English. */
export const number = new Intl.NumberFormat('en')
export const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** A number with its noun: `several` for all but 1. */
export function counted(count: number, one: string, several: string): string {
  return `${number.format(count)} ${count === 1 ? one : several}`
}

/** Without bots the presets alone, be there none. */
export function presetsAndBots(presets: number, bots: number): string {
  const parts = [
    presets > 0 || bots === 0 ? counted(presets, 'preset', 'presets') : '',
    bots > 0 ? counted(bots, 'bot', 'bots') : '',
  ]
  return list.format(parts.filter((part) => part !== ''))
}
