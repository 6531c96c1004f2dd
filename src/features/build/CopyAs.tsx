import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { MenuButton } from '#ui/Menu.tsx'
import type { CopyForm } from './copy-forms.ts'
import { useLater } from './later.ts'
import type { Builder } from './builder.ts'
import type { LinkActions } from './use-link-actions.ts'
import { words } from './words.ts'

const said = words.result

interface CopyAsProps {
  readonly kind: 'main' | 'plain'
  readonly builder: Builder
  readonly linkActions: LinkActions
}

/** The link in other forms than its own: for pages, mails, papers and the chat widget. */
export function CopyAs({ kind, builder: { url, draft }, linkActions: { copy } }: CopyAsProps) {
  const later = useLater()
  const [form, setForm] = useState<CopyForm | null>(null)
  return (
    <>
      <MenuButton
        kind={kind}
        size="full"
        className={`-ms-px w-8.5! rounded-s-none ${kind === 'main' ? 'border-s-page/40!' : ''}`}
        label={said.copyAs}
        icon={<ChevronDown aria-hidden size={16} />}
        items={later?.copyItems ?? []}
        onPick={(id) => {
          const picked = later?.copyFormOf(id) ?? null
          if (url === null || picked === null) copy()
          else setForm(picked)
        }}
      />
      {later !== null && (
        <later.CopyAsDialog
          form={form}
          url={url ?? ''}
          draft={draft}
          onClose={() => setForm(null)}
        />
      )}
    </>
  )
}
