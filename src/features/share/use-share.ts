import { useQuery } from '@tanstack/react-query'
import { buildLink, type LinkDraft } from '#link/index.ts'
import { decodeShare, type Shared } from '#library/share-link.ts'
import type { Refusal } from './words.ts'

/** A share link on its way to the screen. `scheme`: what the address that is refused begins with. */
export type Share =
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly why: Refusal; readonly scheme: string }
  | { readonly at: 'read'; readonly shared: Shared }

/** What is in a share link. An address that is no web page, be it of its bot, takes all of it out. */
export function useShare(payload: string): Share {
  const { data } = useQuery({
    queryKey: ['shared', payload],
    queryFn: () => readShare(payload),
    gcTime: 0,
  })
  return data ?? { at: 'reading' }
}

async function readShare(payload: string): Promise<Share> {
  const read = await decodeShare(payload)
  if (!read.ok) return { at: 'refused', why: read.reason, scheme: '' }
  const { preset, bot } = read.value
  const addresses = [preset.value.draft.destination, ...(bot?.value.addresses ?? [])]
  const scheme = addresses.map(oddScheme).find((it) => it !== null)
  if (scheme !== undefined && scheme !== null) return { at: 'refused', why: 'scheme', scheme }
  return { at: 'read', shared: read.value }
}

/** `javascript`, `data` and all else that the core calls no address of a link; `null` where there is none. */
function oddScheme(destination: string): string | null {
  const draft: LinkDraft = { channel: 'website', destination, blockId: '', rows: [] }
  const found = buildLink(draft).diagnostics.find(({ code }) => code === 'destination.scheme')
  return found === undefined ? null : String(found.params?.['scheme'] ?? '')
}
