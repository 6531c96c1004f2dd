import { Check, QrCode } from 'lucide-react'
import { Button, type ButtonProps } from '#ui/Button.tsx'
import type { Purpose } from './use-preset-actions.ts'
import { words } from './words.ts'

const said = words.card

interface AskButtonsProps {
  readonly purpose: Purpose
  readonly formId: string
  readonly isCopied: boolean
  readonly acts: Readonly<Record<Purpose, () => void>>
}

/** What the filled-in link can be used for; what it was asked for is the main thing, and the form's. */
export function AskButtons({ purpose, formId, isCopied, acts }: AskButtonsProps) {
  const texts = { open: said.open, copy: isCopied ? said.copied : said.copy, qr: said.qr }
  const icons = {
    open: undefined,
    copy: isCopied ? <Check aria-hidden size={16} /> : undefined,
    qr: <QrCode aria-hidden size={16} />,
  }
  const main: ButtonProps = { kind: 'main', type: 'submit', form: formId }
  return (
    <>
      <output className="sr-only">{isCopied && said.copiedLong}</output>
      {[...others[purpose], purpose].map((which) => (
        <Button
          key={which}
          {...(which === purpose ? main : { onClick: acts[which] })}
          className={`min-w-27 ${which === purpose ? 'max-sm:w-full' : 'max-sm:grow'}`}
          icon={icons[which]}
        >
          {texts[which]}
        </Button>
      ))}
    </>
  )
}

const others: Record<Purpose, readonly Purpose[]> = {
  open: ['qr', 'copy'],
  copy: ['qr', 'open'],
  qr: ['copy', 'open'],
}
