import type { Bundle } from '#library/bundle.ts'
import type { Bot } from '#library/bot.ts'
import type { Incoming } from '#library/library.ts'
import type { FieldHold, Preset } from '#library/preset.ts'
import { oddScheme, oddSchemeIn } from './odd-scheme.ts'

type Coming = Pick<Bundle, 'presets' | 'bots'>

/** A preset that is not taken since its address is no web page, or a bot that has such an address. */
export interface Unsafe {
  readonly id: string
  readonly value: Preset | Bot
  readonly scheme: string
}

export interface TakenIn extends Coming {
  readonly unsafe: readonly Unsafe[]
}

/** What of a file can be taken: no preset that leads to no web page, and of a bot no such address. */
export function takenIn({ presets, bots }: Coming): TakenIn {
  const unsafe: Unsafe[] = []
  const safePresets = presets.filter(({ id, value }) => {
    const scheme = oddSchemeIn(value)
    if (scheme !== null) unsafe.push({ id, value, scheme })
    return scheme === null
  })
  const safeBots = bots.map((bot) => withoutOdd(bot, unsafe))
  return { presets: safePresets.map(tidied), bots: safeBots, unsafe }
}

function withoutOdd(bot: Incoming<Bot>, unsafe: Unsafe[]): Incoming<Bot> {
  const { id, value } = bot
  const schemes = value.addresses.map(oddScheme)
  const scheme = schemes.find((it) => it !== null) ?? null
  if (scheme === null) return bot
  unsafe.push({ id, value, scheme })
  const addresses = value.addresses.filter((_, at) => schemes[at] === null)
  return { ...bot, value: { ...value, addresses } }
}

/** The preset with one hold on a field: the last one that it came with. */
export function tidied(preset: Incoming<Preset>): Incoming<Preset> {
  const { holds } = preset.value
  const byField = new Map<string, FieldHold>(holds.map((it) => [it.field, it]))
  if (byField.size === holds.length) return preset
  return { ...preset, value: { ...preset.value, holds: [...byField.values()] } }
}
