import { buildLink, type Channel, type KnownBlock } from '#link/index.ts'
import { once } from '#library-view/block-options.ts'
import type { Option } from '#ui/Combobox.tsx'

/** The ID of the one block that is called so, to the letter; `null` where there is none, or more than one. */
export function idOfBlock(blocks: readonly KnownBlock[], name: string): string | null {
  const called = blocks.filter((block) => block.name !== '' && block.name === name.trim())
  const [only] = called
  return only === undefined || called.length > 1 ? null : only.id
}

/** The bot's addresses that fit the channel. */
export function addressesToOffer(
  addresses: readonly string[],
  channel: Channel,
): readonly Option[] {
  return once(addresses.filter((it) => isOf(channel, it)).map((value) => ({ value })))
}

const foreign: ReadonlySet<string> = new Set([
  'destination.is-messenger',
  'destination.not-messenger',
  'destination.page-missing',
])

function isOf(channel: Channel, destination: string): boolean {
  const { diagnostics } = buildLink({ channel, destination, blockId: '', rows: [] })
  return !diagnostics.some(({ code }) => foreign.has(code))
}
