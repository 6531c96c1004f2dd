import { Link2, Mails, MessageSquareQuote, QrCode, type LucideIcon } from 'lucide-react'
import { Button } from '#ui/Button.tsx'
import { mangledExample } from './example.ts'
import { words } from './words.ts'

const said = words.empty

const items: readonly (readonly [LucideIcon, string])[] = [
  [Link2, said.items.link],
  [MessageSquareQuote, said.items.text],
  [Mails, said.items.wrapped],
  [QrCode, said.items.code],
]

/** For who comes without a link at hand: what the page takes. */
export function WhatCanBeChecked() {
  return (
    <section aria-label={said.title}>
      <h2 className="mb-3 font-semibold">{said.title}</h2>
      <ul className="grid gap-2.5">
        {items.map(([Icon, text]) => (
          <li key={text} className="flex gap-3 text-soft">
            <Icon aria-hidden size={18} className="mt-0.5 shrink-0" />
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A link to try the page with. */
export function Example({ onTry }: { readonly onTry: (text: string) => void }) {
  return (
    <figure className="rounded-control border border-dashed border-control-strong p-4">
      <figcaption className="text-hint font-medium">{said.example}</figcaption>
      <code className="mt-2 block text-[0.84375rem]/6 wrap-anywhere text-soft">
        {mangledExample}
      </code>
      <Button size="lesser" className="mt-3" onClick={() => onTry(mangledExample)}>
        {said.tryExample}
      </Button>
    </figure>
  )
}
