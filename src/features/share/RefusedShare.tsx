import { FileWarning } from 'lucide-react'
import { Button } from '#ui/Button.tsx'
import type { Share } from './use-share.ts'
import { words } from './words.ts'

const said = words.shared

interface RefusedShareProps {
  readonly share: Extract<Share, { readonly at: 'refused' }>
  readonly onDone: () => void
}

/** Why nothing came by the share link, and what to do. */
export function RefusedShare({ share: { why, scheme }, onDone }: RefusedShareProps) {
  const { title, text } = said.refusals[why]
  return (
    <section className="grid justify-items-start gap-3 rounded-card border border-line bg-card p-5">
      <FileWarning aria-hidden size={26} className="text-error" />
      <h1 className="text-xl font-semibold">{title}</h1>
      <div role="alert" className="grid max-w-prose gap-1">
        <p>
          {why === 'scheme' && words.noWebPage(scheme)} {text}
        </p>
        <p className="text-soft">{words.nothingChanged}</p>
      </div>
      <Button kind="main" className="mt-1" onClick={onDone}>
        {said.toPresets}
      </Button>
    </section>
  )
}
