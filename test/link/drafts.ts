import type { LinkDraft } from '#link/index.ts'

type Row = LinkDraft['rows'][number]

export const blockId = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'

const right: LinkDraft = {
  channel: 'website',
  destination: 'https://example.com',
  blockId,
  rows: [{ kind: 'variable', name: 'color', value: 'black' }],
}
export const site = (destination: string, rest: Partial<LinkDraft> = {}): LinkDraft => ({
  ...right,
  destination,
  ...rest,
})
export const chat = (destination: string, rest: Partial<LinkDraft> = {}): LinkDraft => ({
  ...site(destination, rest),
  channel: 'messenger',
})
export const starting = (block: string): LinkDraft => ({ ...right, blockId: block })
export const user = (name: string, value: string): Row => ({ kind: 'user', name, value })
export const variable = (name: string, value: string): Row => ({ kind: 'variable', name, value })
export const setting = (...rows: readonly Row[]): LinkDraft => ({ ...right, rows })
export const tracking = (utm: NonNullable<LinkDraft['utm']>): LinkDraft => ({ ...right, utm })
