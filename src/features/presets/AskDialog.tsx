import { useId, useRef, type RefObject } from 'react'
import { ColouredLink } from '#link-view/ColouredLink.tsx'
import { CopyByHand } from '#link-view/CopyByHand.tsx'
import { finishedLink } from '#link-view/finished-link.ts'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { useCopying } from '#ui/use-copying.ts'
import { AskButtons } from './AskButtons.tsx'
import { AskField } from './AskField.tsx'
import { useAsking, type Asking } from './use-asking.ts'
import type { Hands, Purpose } from './use-preset-actions.ts'
import { words } from './words.ts'
import { workOf } from './work-of.ts'

const said = words.ask

interface AskDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly preset: Kept<Preset>
  /** What the link is wanted for. */
  readonly purpose: Purpose
  readonly bot: Bot | null
  readonly hands: Pick<Hands, 'onOpen' | 'onShowQr'>
}

/** Asks for what a preset leaves open, and for nothing else. The preset stays as it is. */
export function AskDialog({ open, onClose, ...rest }: AskDialogProps) {
  const { copying, copy, forget } = useCopying()
  const form = useRef<HTMLFormElement>(null)
  const formId = useId()
  const asking = useAsking(rest, form)
  const close = () => {
    onClose()
    forget()
    asking.forget()
  }
  const leaveTo = (act: () => void) => () => {
    close()
    act()
  }
  const { url, draft } = asking
  const { preset, purpose, hands } = rest
  const finished = (act: (link: string) => void) => () => {
    if (url === null) asking.speakUp()
    else act(url)
  }
  const acts: Record<Purpose, () => void> = {
    open: leaveTo(() => hands.onOpen(workOf(preset, draft))),
    copy: finished((link) => void copy(link)),
    qr: finished((link) => leaveTo(() => hands.onShowQr(finishedLink(link, draft)))()),
  }
  return (
    <>
      <Dialog
        open={open}
        onClose={close}
        title={said.title(preset.value.name.trim() || words.row.unnamed)}
        closeLabel={words.close}
        flush
        footer={
          <AskButtons
            purpose={purpose}
            formId={formId}
            isCopied={copying.at === 'copied' && copying.text === url}
            acts={acts}
          />
        }
      >
        <Fields id={formId} asking={asking} bot={rest.bot} place={form} onSubmit={acts[purpose]} />
      </Dialog>
      <CopyByHand url={copying.at === 'refused' ? copying.text : null} onClose={forget} />
    </>
  )
}

interface FieldsProps {
  readonly id: string
  readonly asking: Asking
  readonly bot: Bot | null
  readonly place: RefObject<HTMLFormElement | null>
  readonly onSubmit: () => void
}

function Fields({ id, asking, bot, place, onSubmit }: FieldsProps) {
  const { asked, draft, pieces, elsewhere } = asking
  return (
    <form
      id={id}
      ref={place}
      noValidate
      // Not a grid: what stands at the foot could not leave its own cell.
      className="flex flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-5">
        <p className="text-hint text-soft">{said.lead}</p>
        {asked.map((field, index) => (
          <AskField
            key={field.field}
            field={field}
            draft={draft}
            bot={bot}
            value={asking.answers[field.field] ?? field.value}
            takesFocus={index === 0}
            about={asking.about(field.field)}
            onChange={(value) => asking.answer({ [field.field]: value })}
            onLeave={() => asking.leave(field.field)}
            onFix={asking.applyFix}
          />
        ))}
      </div>
      <div className="sticky bottom-0 grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line bg-card px-5 py-4">
        {asked.length > 1 && (
          <p className="text-hint text-soft">{said.count(asked.length, asking.empty)}</p>
        )}
        <section
          aria-label={said.link}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long link is scrolled by keys
          tabIndex={0}
          className="max-h-24 overflow-y-auto rounded-control bg-page p-3 sm:max-h-36"
        >
          <ColouredLink pieces={pieces} channel={draft.channel} />
        </section>
        {elsewhere > 0 && <p className="text-hint text-error">{said.elsewhere(elsewhere)}</p>}
      </div>
    </form>
  )
}
