import { useRef } from 'react'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Button } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Field } from '#ui/Field.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { DelimiterField } from './DelimiterField.tsx'
import { noPaste } from './page-state.ts'
import type { Bulk } from './use-bulk.ts'
import { layoutOf } from './use-table.ts'
import { words } from './words.ts'

const said = words.source

/**
 * A letter that every system has: a font that is still on its way would have thousands of lines laid out anew, once for each of
 * its files.
 */
const plainLetters =
  "whitespace-pre! overflow-x-auto break-normal! font-[ui-monospace,'Cascadia_Mono',Consolas,'Liberation_Mono',monospace]!"

/** A table that is pasted or typed. */
export function PastedSource({ bulk: { state, change, swap } }: { readonly bulk: Bulk }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { pasted, pastedLayout } = state
  const layout = layoutOf(pasted, pastedLayout)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <Field label={said.pasted} hint={said.pastedHint}>
        {(aria) => (
          <TextArea
            {...aria}
            ref={field}
            mono
            rows={7}
            className={plainLetters}
            value={pasted}
            onChange={({ currentTarget }) => change({ pasted: currentTarget.value })}
          />
        )}
      </Field>
      {pasted.trim() !== '' && (
        <>
          <Button
            kind="quiet"
            size="small"
            className="justify-self-end text-soft!"
            onClick={() => {
              swap(() => noPaste, said.cleared)
              field.current?.focus()
            }}
          >
            {said.clear}
          </Button>
          <Disclosure
            summary={<span className="text-hint font-medium">{said.layout}</span>}
            detail={said.layoutDetail(layout.delimiter, null, layout.hasHeader)}
          >
            <div className="grid gap-3 pt-1 pb-2">
              <DelimiterField
                value={layout.delimiter}
                onChange={(delimiter) => change({ pastedLayout: { ...pastedLayout, delimiter } })}
              />
              <Checkbox
                label={said.hasHeader}
                checked={layout.hasHeader}
                onChange={(hasHeader) => change({ pastedLayout: { ...pastedLayout, hasHeader } })}
              />
            </div>
          </Disclosure>
        </>
      )}
    </div>
  )
}
