import { useQuery } from '@tanstack/react-query'
import { decodeShare, type Shared } from '#library/share-link.ts'
import { oddSchemeIn } from './odd-scheme.ts'
import { tidied } from './taken-in.ts'
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
  const scheme = oddSchemeIn(preset.value, bot?.value ?? null)
  if (scheme !== null) return { at: 'refused', why: 'scheme', scheme }
  return { at: 'read', shared: { preset: tidied(preset), bot } }
}
