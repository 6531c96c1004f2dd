import { useId, useMemo, useRef, useState } from 'react'
import { useSave } from '#library-view/queries.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import type { Kept, SaveTrouble } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { DetailFields, type Details } from './DetailFields.tsx'
import { knownTags } from './known-tags.ts'
import { Namesake } from './Namesake.tsx'
import { namesakeOf } from './names.ts'
import { Notice } from './Notice.tsx'
import { words } from './words.ts'

const said = words.details

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
  const { details, change, trouble, namesake, isNameless, leaveName, nameField, submit } =
    useDetails(rest)
  const { presets } = rest
  const tags = useMemo(() => knownTags(presets), [presets])
  return (
    <form
      id={id}
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(false)
      }}
    >
      {trouble !== null && <Notice title={textOf(trouble)} />}
      {namesake !== null && <Namesake namesake={namesake} onBoth={() => void submit(true)} />}
      <DetailFields
        details={details}
        onChange={change}
        knownTags={tags}
        nameField={nameField}
        nameMessages={isNameless && said.nameNeeded}
        onLeaveName={leaveName}
      />
    </form>
  )
}

function useDetails({ preset, presets, onBusy, onSaved }: Omit<DetailsFormProps, 'id'>) {
  const [details, setDetails] = useState<Details>(preset.value)
  const [trouble, setTrouble] = useState<SaveTrouble | null>(null)
  const [namesake, setNamesake] = useState<Kept<Preset> | null>(null)
  const [isNameLeft, setNameLeft] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const save = useSave('preset')
  const toast = useToast()
  const name = details.name.trim()

  async function submit(keepsBoth: boolean) {
    setNameLeft(true)
    if (name === '') {
      nameField.current?.focus()
      return
    }
    const { botId } = preset.value
    const isRenamed = name !== preset.value.name
    const other = isRenamed ? namesakeOf(presets, { name, botId }, preset.id) : undefined
    setNamesake(keepsBoth ? null : (other ?? null))
    if (other !== undefined && !keepsBoth) return
    // Somebody else's link is kept, once it has been said that there is one.
    const now = trouble === 'conflict' ? presets.find((it) => it.id === preset.id) : undefined
    const { rev, value } = now ?? preset
    onBusy(true)
    const { note, tags } = details
    const saved = await save({ ...value, name, note, tags }, { id: preset.id, rev })
    onBusy(false)
    setTrouble(saved.ok ? null : saved.reason)
    if (!saved.ok) return
    toast({ text: words.done.saved(name) })
    onSaved()
  }

  return {
    details,
    change: (change: Partial<Details>) => {
      setDetails((now) => ({ ...now, ...change }))
      if (change.name !== undefined) setNamesake(null)
    },
    trouble,
    namesake,
    isNameless: isNameLeft && name === '',
    leaveName: () => setNameLeft(true),
    nameField,
    submit,
  }
}

function textOf(trouble: SaveTrouble): string {
  if (trouble === 'conflict') return said.meanwhile
  return trouble === 'gone' ? said.gone : saveTroubleText(trouble)
}
