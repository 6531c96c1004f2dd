import { buildLink, type LinkDraft } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import type { Preset } from '#library/preset.ts'

/**
 * What the address begins with, where that is no web page: `javascript`, `data` and all else that the core calls no address
 * of a link. `null` where there is nothing odd. The one rule for all that comes in, be it by a link or a file.
 */
export function oddScheme(address: string): string | null {
  // A bot may have thousands of addresses.
  if (/^https?:\/\//.test(address)) return null
  const draft: LinkDraft = { channel: 'website', destination: address, blockId: '', rows: [] }
  const found = buildLink(draft).diagnostics.find(({ code }) => code === 'destination.scheme')
  return found === undefined ? null : String(found.params?.['scheme'] ?? '')
}

/** The same of all addresses in it: the first that is odd. */
export function oddSchemeIn(preset: Preset, bot: Bot | null = null): string | null {
  const addresses = [preset.draft.destination, ...(bot?.addresses ?? [])]
  return addresses.map(oddScheme).find((it) => it !== null) ?? null
}
