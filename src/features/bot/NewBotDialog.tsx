import { useRef, useState, type FormEvent } from 'react'
import { newBot, type Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { caps } from '#library/shapes.ts'
import { useSave } from '#library-view/queries.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { words } from './words.ts'

const said = words.create

interface NewBotDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly bots: readonly Kept<Bot>[]
  readonly onMade: (id: string) => void
}

/** A bot begins with its name. */
export function NewBotDialog({ open, ...props }: NewBotDialogProps) {
  return open ? <OpenDialog {...props} /> : null
}

function OpenDialog({ onClose, bots, onMade }: Omit<NewBotDialogProps, 'open'>) {
  const save = useSave('bot')
  const [name, setName] = useState('')
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const isTaken = isNameTaken(name, bots)

  async function make(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    if (name.trim() === '') return setTrouble(said.missing)
    setBusy(true)
    const saved = await save(newBot(name.trim()), null)
    setBusy(false)
    if (!saved.ok) return setTrouble(saveTroubleText(saved.reason))
    onClose()
    onMade(saved.value.id)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={said.title}
      closeLabel={words.close}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="main" type="submit" form={formId} busy={isBusy}>
            {said.make}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void make(event)}>
        <Field label={said.name} hint={said.nameHint} messages={trouble} required>
          {(aria) => (
            <TextInput
              {...aria}
              ref={field}
              maxLength={caps.name}
              value={name}
              onChange={({ currentTarget }) => {
                setName(currentTarget.value)
                setTrouble('')
              }}
            />
          )}
        </Field>
        {isTaken && <p className="mt-1.5 text-hint text-soft">{said.taken}</p>}
      </form>
    </Dialog>
  )
}

const formId = 'new-bot'

/** Two bots of a name are hard to tell apart. */
export function isNameTaken(name: string, bots: readonly Kept<Bot>[]): boolean {
  const own = name.trim().toLowerCase()
  return own !== '' && bots.some(({ value }) => value.name.trim().toLowerCase() === own)
}
