import { useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSave } from '#library-view/queries.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import type { Bot } from '#library/bot.ts'
import type { Kept, SaveTrouble } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { DetailFields } from './DetailFields.tsx'
import { knownTags } from './known-tags.ts'
import { Namesake } from './Namesake.tsx'
import { detailFaults, type Details } from './limits.ts'
import { namesakeOf } from './names.ts'
import { Notice } from './Notice.tsx'
import { TheirsAndMine } from './TheirsAndMine.tsx'
import { words } from './words.ts'

const said = words.details
const noBots: readonly Kept<Bot>[] = []

interface DetailsDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** As it was when the dialog was opened. */
  readonly preset: Kept<Preset>
  readonly presets: readonly Kept<Preset>[]
}

/** Name, note and tags of a preset. Its link stays as it is. */
export function DetailsDialog({ open, onClose, ...rest }: DetailsDialogProps) {
  const formId = useId()
  const [isBusy, setBusy] = useState(false)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={said.title}
      closeLabel={words.close}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="main" type="submit" form={formId} busy={isBusy}>
            {said.save}
          </Button>
        </>
      }
    >
      <DetailsForm {...rest} id={formId} onBusy={setBusy} onSaved={onClose} />
    </Dialog>
  )
}

interface DetailsFormProps extends Pick<DetailsDialogProps, 'preset' | 'presets'> {
  readonly id: string
  readonly onBusy: (isBusy: boolean) => void
  readonly onSaved: () => void
}

function DetailsForm({ id, ...rest }: DetailsFormProps) {
  const { details, change, trouble, theirs, namesake, faults, leaveName, form, submit } =
    useDetails(rest)
  const { presets, preset } = rest
  const tags = useMemo(() => knownTags(presets), [presets])
  return (
    <form
      id={id}
      ref={form}
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(false)
      }}
    >
      {trouble !== null && <Notice title={textOf(trouble)} />}
      {theirs !== null && (
        <TheirsAndMine
          theirs={theirs.value}
          mine={{ ...theirs.value, ...details }}
          base={preset.value}
          bots={noBots}
        />
      )}
      {namesake !== null && <Namesake namesake={namesake} onBoth={() => void submit(true)} />}
      <DetailFields
        details={details}
        onChange={change}
        knownTags={tags}
        faults={faults}
        onLeaveName={leaveName}
      />
    </form>
  )
}

function useDetails({ preset, presets, onBusy, onSaved }: Omit<DetailsFormProps, 'id'>) {
  const [typed, setTyped] = useState<Partial<Details>>({})
  const [trouble, setTrouble] = useState<SaveTrouble | null>(null)
  const [namesake, setNamesake] = useState<Kept<Preset> | null>(null)
  const [isNameLeft, setNameLeft] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const save = useSave('preset')
  const toast = useToast()
  // Somebody else's is the ground, once it has been said that there is one: what was not touched here stays theirs.
  const theirs =
    trouble === 'conflict' ? (presets.find(({ id }) => id === preset.id) ?? null) : null
  const ground = theirs ?? preset
  const details = detailsOf({ ...ground.value, ...typed })
  const name = details.name.trim()
  const faults = detailFaults(details)

  async function submit(keepsBoth: boolean) {
    // What is wrong has to be said before it can get the focus.
    flushSync(() => setNameLeft(true))
    if (Object.values(faults).some((text) => text !== '')) {
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      return
    }
    const { rev, value } = ground
    const { botId } = value
    const isRenamed = name !== value.name
    const other = isRenamed ? namesakeOf(presets, { name, botId }, preset.id) : undefined
    setNamesake(keepsBoth ? null : (other ?? null))
    if (other !== undefined && !keepsBoth) return
    onBusy(true)
    const saved = await save({ ...value, ...details, name }, { id: preset.id, rev })
    onBusy(false)
    setTrouble(saved.ok ? null : saved.reason)
    if (!saved.ok) return
    toast({ text: words.done.saved(name) })
    onSaved()
  }

  return {
    details,
    change: (change: Partial<Details>) => {
      setTyped((now) => ({ ...now, ...change }))
      if (change.name !== undefined) setNamesake(null)
    },
    trouble,
    theirs,
    namesake,
    faults: name === '' && !isNameLeft ? { ...faults, name: '' } : faults,
    leaveName: () => setNameLeft(true),
    form,
    submit,
  }
}

function detailsOf({ name, note, tags }: Details): Details {
  return { name, note, tags }
}

function textOf(trouble: SaveTrouble): string {
  if (trouble === 'conflict') return said.meanwhile
  return trouble === 'gone' ? said.gone : saveTroubleText(trouble)
}
