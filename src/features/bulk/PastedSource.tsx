import { useRef } from 'react'
import { Button } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Field } from '#ui/Field.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { DelimiterField } from './DelimiterField.tsx'
import { HeaderField, HeaderNote, headerDetail } from './HeaderField.tsx'
import { noPaste, withPasted } from './page-state.ts'
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
export function PastedSource({ bulk: { state, table, change, swap } }: { readonly bulk: Bulk }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { pasted, pastedLayout } = state
  const layout = layoutOf(pasted, pastedLayout)
  const top = table?.top ?? []
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
            onChange={({ currentTarget }) => change(withPasted(state, currentTarget.value))}
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
          <HeaderNote fault={table?.headerFault ?? null} />
          <Disclosure
            summary={<span className="text-hint font-medium">{said.layout}</span>}
            detail={said.layoutDetail(layout.delimiter, null, headerDetail(layout.header, top))}
          >
            <div className="grid gap-3 pt-1 pb-2">
              <DelimiterField
                value={layout.delimiter}
                onChange={(delimiter) => change({ pastedLayout: { ...pastedLayout, delimiter } })}
              />
              <HeaderField
                value={layout.header}
                top={top}
                onChange={(header) => change({ pastedLayout: { ...pastedLayout, header } })}
              />
            </div>
          </Disclosure>
        </>
      )}
    </div>
  )
}
