import { useState } from 'react'
import { copyText } from '#platform/clipboard.ts'

export type Copying =
  | { readonly at: 'rest' }
  | { readonly at: 'copied'; readonly text: string }
  /** The browser does not let the app copy: people copy by hand. */
  | { readonly at: 'refused'; readonly text: string }

export interface Copier {
  readonly copying: Copying
  readonly copy: (text: string) => Promise<void>
  /** Nothing more is to be said about the last one. */
  readonly forget: () => void
}

/** Copies a text, and knows how that fared. */
export function useCopying(): Copier {
  const [copying, setCopying] = useState<Copying>({ at: 'rest' })
  return {
    copying,
    copy: async (text) => {
      const copied = await copyText(text)
      setCopying({ at: copied.ok ? 'copied' : 'refused', text })
    },
    forget: () => setCopying({ at: 'rest' }),
  }
}
