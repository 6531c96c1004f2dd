import { useState } from 'react'
import { copyHtml, copyText } from '#platform/clipboard.ts'

export type Copying =
  | { readonly at: 'rest' }
  | { readonly at: 'copied'; readonly text: string }
  /** The browser does not let the app copy: people copy by hand. */
  | { readonly at: 'refused'; readonly text: string }

export interface Copier {
  readonly copying: Copying
  /** `html`: the same, for whatever takes formatted text. */
  readonly copy: (text: string, html?: string) => Promise<void>
  /** Nothing more is to be said about the last one. */
  readonly forget: () => void
}

/** Copies a text, and knows how that fared. */
export function useCopying(): Copier {
  const [copying, setCopying] = useState<Copying>({ at: 'rest' })
  return {
    copying,
    copy: async (text, html) => {
      const copied = html === undefined ? await copyText(text) : await copyHtml(html, text)
      setCopying({ at: copied.ok ? 'copied' : 'refused', text })
    },
    forget: () => setCopying({ at: 'rest' }),
  }
}
