import { Check } from 'lucide-react'
import { useRef, useState, type Ref } from 'react'
import type { LinkDraft } from '#link/index.ts'
import { keepHere, keptHere } from '#platform/device-memory.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { useCopying } from '#ui/use-copying.ts'
import { copyOf, hasWords, type CopyForm } from './copy-forms.ts'
import { words } from './later-words.ts'

const said = words.copyAs

interface CopyAsDialogProps {
  /** `null` while the dialog is closed. */
  readonly form: CopyForm | null
  readonly url: string
  readonly draft: LinkDraft
  readonly onClose: () => void
}

/** The link as people who write pages, mails and papers need it: its words, and the text to be copied. */
export function CopyAsDialog({ form, onClose, ...link }: CopyAsDialogProps) {
  const first = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      open={form !== null}
      onClose={onClose}
      title={form === null ? '' : said.forms[form].title}
      closeLabel={said.close}
      initialFocus={first}
    >
      {form !== null && <CopyAsForm form={form} first={first} {...link} />}
    </Dialog>
  )
}

interface CopyAsFormProps extends Pick<CopyAsDialogProps, 'url' | 'draft'> {
  readonly form: CopyForm
  readonly first: Ref<HTMLInputElement>
}

function CopyAsForm({ form, url, draft, first }: CopyAsFormProps) {
  const [text, setText] = useState(() => keptHere(key))
  const { copying, copy } = useCopying()
  const code = copyOf(form, url, text, draft)
  const isCopied = copying.at === 'copied' && copying.text === code
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void copy(code, form === 'html' ? code : undefined)
      }}
    >
      {hasWords(form) && (
        <Field label={said.words}>
          {(aria) => (
            <TextInput
              {...aria}
              ref={first}
              value={text}
              placeholder={said.example}
              onChange={({ target }) => {
                setText(target.value)
                keepHere(key, target.value)
              }}
            />
          )}
        </Field>
      )}
      <CodeBox form={form} code={code} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind="main"
          type="submit"
          className="min-w-27"
          icon={isCopied ? <Check aria-hidden size={16} /> : undefined}
        >
          {isCopied ? said.copied : said.copy}
        </Button>
        <output className="text-hint">{copying.at === 'refused' && said.refused}</output>
      </div>
    </form>
  )
}

const key = 'external-link-builder.link-words'

interface CodeBoxProps {
  readonly form: CopyForm
  readonly code: string
}

/** What will be copied; selected when it is come to, for whoever copies by hand. */
function CodeBox({ form, code }: CodeBoxProps) {
  return (
    <Field label={said.code} hint={said.forms[form].hint}>
      {(aria) => (
        <textarea
          {...aria}
          readOnly
          rows={form === 'widget' ? 10 : 4}
          value={code}
          onFocus={(event) => event.currentTarget.select()}
          className="block w-full resize-none rounded-control border border-control bg-page p-3 font-mono text-[0.875rem] break-all"
        />
      )}
    </Field>
  )
}
