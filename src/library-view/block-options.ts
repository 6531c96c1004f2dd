import type { KnownBlock } from '#link/index.ts'
import type { Option } from '#ui/Combobox.tsx'

/** The blocks of a bot as a field offers them, found by name or ID. */
export function blocksToOffer(blocks: readonly KnownBlock[]): readonly Option[] {
  return once(
    blocks.map(({ id, name }) =>
      name === '' ? { value: id } : { value: id, label: name, note: shortId(id) },
    ),
  )
}

/** Two IDs of one bot differ at their beginning or their end. */
function shortId(id: string): string {
  return id.length > 16 ? `${id.slice(0, 9)}…${id.slice(-4)}` : id
}

/** What is known may hold the same twice. */
export function once(options: readonly Option[]): readonly Option[] {
  return [...new Map(options.map((option) => [option.value, option])).values()]
}
