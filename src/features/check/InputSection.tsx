import { Camera, ClipboardPaste, QrCode } from 'lucide-react'
import { useEffect, useRef, useState, type ComponentType } from 'react'
import { hasCamera } from '#platform/camera.ts'
import { canReadText } from '#platform/clipboard.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { IntakeLine } from './IntakeLine.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { CheckedPage } from './use-check-page.ts'
import type { Intake } from './use-intake.ts'
import { words } from './words.ts'

const said = words.input

export type CameraDialogType = ComponentType<{
  open: boolean
  onClose: () => void
  onText: (text: string) => void
}>

/** The dialog that waits for a code. */
interface Aiming {
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
}

interface InputSectionProps {
  readonly page: CheckedPage
  readonly intake: Intake
  readonly aiming: Aiming
  readonly CameraDialog: CameraDialogType
}

/** The text that is checked, and the ways to bring one. */
export function InputSection({ page, intake, ...camera }: InputSectionProps) {
  return (
    <div className="min-w-0">
      <Field label={said.label} hint={said.hint}>
        {(aria) => (
          <TextArea
            {...aria}
            mono
            ref={page.field}
            rows={6}
            value={page.text}
            onChange={({ currentTarget }) => page.type(currentTarget.value)}
          />
        )}
      </Field>
      <div className="mt-3 flex flex-wrap gap-2">
        {canReadText() && (
          <Button
            size="lesser"
            icon={<ClipboardPaste aria-hidden size={16} />}
            onClick={() => void intake.pasteFromClipboard()}
          >
            {said.paste}
          </Button>
        )}
        <PictureButton intake={intake} />
        <CameraButton intake={intake} {...camera} />
        {page.text !== '' && (
          <Button
            kind="quiet"
            size="lesser"
            className="ms-auto text-soft!"
            onClick={() => {
              page.clear()
              page.field.current?.focus()
            }}
          >
            {said.clear}
          </Button>
        )}
      </div>
      <IntakeLine state={intake.state} />
    </div>
  )
}

function PictureButton({ intake }: { readonly intake: Intake }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={said.picture}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same file can be chosen once more.
          currentTarget.value = ''
          if (file !== undefined) void intake.takeFile(file)
        }}
      />
      <Button
        size="lesser"
        busy={intake.state.at === 'reading'}
        icon={<QrCode aria-hidden size={16} />}
        onClick={() => input.current?.click()}
      >
        {said.picture}
      </Button>
    </>
  )
}

function CameraButton({
  intake,
  aiming: { isOpen, setOpen },
  CameraDialog,
}: Omit<InputSectionProps, 'page'>) {
  const hasOne = useHasCamera()
  if (!hasOne) return null
  return (
    <>
      <Button size="lesser" icon={<Camera aria-hidden size={16} />} onClick={() => setOpen(true)}>
        {said.camera}
      </Button>
      <CameraDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        onText={(text) => {
          setOpen(false)
          intake.takeText(text)
        }}
      />
    </>
  )
}

/** Known a moment after the page is shown: the browser takes its time to answer. */
function useHasCamera(): boolean {
  const [hasOne, setHasOne] = useState(false)
  useEffect(() => {
    let isWanted = true
    void hasCamera().then((answer) => isWanted && setHasOne(answer))
    return () => {
      isWanted = false
    }
  }, [])
  return hasOne
}
