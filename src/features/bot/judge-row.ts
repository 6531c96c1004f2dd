import {
  applyFix,
  buildLink,
  systemAttribute,
  type Fix,
  type LinkDraft,
  type LinkDiagnostic,
} from '#link/index.ts'

/** What the builder would say of a block's ID, a blank one left alone. */
export function judgeBlockId(blockId: string): readonly LinkDiagnostic[] {
  if (blockId.trim() === '') return []
  return judge({ ...probe, blockId }, 'blockId')
}

/** What the builder would say of an attribute's or a variable's name; BotStar's own are for the caller to tell. */
export function judgeName(name: string): readonly LinkDiagnostic[] {
  if (name.trim() === '' || systemAttribute(name) !== null) return []
  return judge(draftOf(name), 'rows.0.name')
}

/** What building says of an address of either channel, a blank one left alone. */
export function judgeAddress(address: string): readonly LinkDiagnostic[] {
  return address.trim() === '' ? [] : judge(placedAt(address), 'destination')
}

/** The address, mended. */
export function mendAddress(address: string, fix: Fix): string {
  return applyFix(placedAt(address), fix).destination
}

function placedAt(destination: string): LinkDraft {
  const draft = { ...probe, destination }
  const isMessenger = judge(draft, 'destination').some(
    ({ code }) => code === 'destination.is-messenger',
  )
  return isMessenger ? { ...draft, channel: 'messenger' } : draft
}

/** The ID, mended. */
export function mendBlockId(blockId: string, fix: Fix): string {
  return applyFix({ ...probe, blockId }, fix).blockId
}

/** The name, mended. */
export function mendName(name: string, fix: Fix): string {
  return applyFix(draftOf(name), fix).rows[0]?.name ?? name
}

const probe: LinkDraft = {
  channel: 'website',
  destination: 'https://example.com',
  blockId: '',
  rows: [],
}

function draftOf(name: string): LinkDraft {
  return { ...probe, rows: [{ kind: 'variable', name, value: 'x' }] }
}

function judge(draft: LinkDraft, at: LinkDiagnostic['path']): readonly LinkDiagnostic[] {
  return buildLink(draft).diagnostics.filter(({ path }) => path === at)
}
