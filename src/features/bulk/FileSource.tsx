import { FileSpreadsheet, LoaderCircle, Upload, X } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { encodings } from '#bulk/encoding.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Field } from '#ui/Field.tsx'
import { SelectInput } from '#ui/TextInput.tsx'
import { DelimiterField } from './DelimiterField.tsx'
import { HeaderField, HeaderNote, headerDetail } from './HeaderField.tsx'
import type { Bulk } from './use-bulk.ts'
import type { SheetTable } from '#bulk-browser/open-table.ts'
import { SheetField, SheetFields, UnresolvedNote } from './SheetFields.tsx'
import type { ChosenFile, FileTable } from './use-table.ts'
import { words } from './words.ts'

const said = words.source

/** A file of the person's own, and how it is read. */
export function FileSource({ bulk }: { readonly bulk: Bulk }) {
  const { file, state } = bulk
  const { table, opening } = file.state
  return (
    <>
      {table === null ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-dashed border-control-strong bg-card px-4 py-4">
          <ChooseButton file={file} label={said.choose} />
          <p className="text-hint text-soft">{said.orDrop}</p>
          {state.fileName !== '' && opening === null && (
            <p className="basis-full text-hint wrap-anywhere">{said.chooseAgain(state.fileName)}</p>
          )}
        </div>
      ) : (
        <OpenedFile bulk={bulk} table={table} />
      )}
      <output className="contents">
        {opening?.at === 'opening' && (
          <span className="flex items-center gap-2 text-hint text-soft wrap-anywhere">
            <LoaderCircle aria-hidden size={15} className="shrink-0 animate-spin" />
            {said.opening(opening.name)}
          </span>
        )}
      </output>
      {opening?.at === 'failed' && (
        <p role="alert" className="text-hint text-error wrap-anywhere">
          {opening.name}: {said.troubles[opening.why]}
        </p>
      )}
    </>
  )
}

interface ChooseButtonProps {
  readonly file: ChosenFile
  readonly label: string
  readonly isLesser?: boolean
}

function ChooseButton({ file, label, isLesser = false }: ChooseButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.tab,.txt,.xlsx,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          // The same file can be chosen once more.
          currentTarget.value = ''
          if (chosen !== undefined) file.open(chosen)
        }}
      />
      <Button
        data-choose-file
        size={isLesser ? 'small' : 'lesser'}
        icon={isLesser ? undefined : <Upload aria-hidden size={16} />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  )
}

interface OpenedFileProps {
  readonly bulk: Bulk
  readonly table: FileTable
}

function OpenedFile({ bulk: { file, offer }, table }: OpenedFileProps) {
  const isBook = table.kind === 'excel' && table.read.sheets.length > 1
  const header = table.kind === 'excel' ? table.header : table.layout.header
  const headed = headerDetail(header, table.top)
  function remove() {
    const removed = flushSync(() => file.close())
    // The button that was pressed is gone.
    document.querySelector<HTMLElement>('[data-choose-file]')?.focus()
    if (removed !== null) offer(said.removed(removed.file.name), () => file.restore(removed))
  }
  return (
    <div className="rounded-card border border-line bg-card px-4 pt-3 pb-1">
      <div className="flex items-start gap-3 pb-2">
        <FileSpreadsheet aria-hidden size={20} className="mt-0.5 shrink-0 text-soft" />
        <div className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-2">
          <p className="me-auto min-w-0">
            <span className="block font-medium wrap-anywhere">{table.file.name}</span>
            <span className="block text-hint text-soft">
              {said.size(table.file.size)}
              {table.kind === 'excel' && `, ${words.run.rows(table.rowCount)}${hiddenOf(table)}`}
            </span>
          </p>
          <ChooseButton file={file} label={said.chooseOther} isLesser />
        </div>
        <IconButton label={said.remove} icon={<X aria-hidden size={16} />} onClick={remove} />
      </div>
      {isBook && <SheetField file={file} table={table} />}
      {table.kind === 'excel' && <UnresolvedNote table={table} />}
      <HeaderNote fault={table.headerFault} />
      <Disclosure
        summary={<span className="text-hint font-medium">{said.layout}</span>}
        detail={
          table.kind === 'excel'
            ? said.excelDetail(table.read.sheet, headed)
            : said.layoutDetail(table.layout.delimiter, table.layout.encoding, headed)
        }
        className="border-t border-line"
      >
        <div className="grid gap-3 pt-1 pb-3">
          {table.kind === 'excel' ? (
            <SheetFields file={file} table={table} />
          ) : (
            <TextFields file={file} table={table} />
          )}
        </div>
      </Disclosure>
    </div>
  )
}

function hiddenOf({ read, isWithoutHidden }: SheetTable): string {
  const many = read.notes.hidden.length
  return many === 0 ? '' : `, ${said.hidden(many, isWithoutHidden)}`
}

interface TextFieldsProps {
  readonly file: ChosenFile
  readonly table: Extract<FileTable, { kind: 'text' }>
}

function TextFields({ file, table: { layout, top } }: TextFieldsProps) {
  return (
    <>
      <div className="grid gap-3 @sm:grid-cols-2">
        <DelimiterField
          value={layout.delimiter}
          onChange={(delimiter) => file.reread({ ...layout, delimiter })}
        />
        <Field label={said.encoding}>
          {(aria) => (
            <SelectInput
              {...aria}
              value={layout.encoding}
              onChange={({ currentTarget }) => {
                const encoding = encodings.find((one) => one === currentTarget.value)
                if (encoding !== undefined) file.reread({ ...layout, encoding })
              }}
            >
              {encodings.map((one) => (
                <option key={one} value={one}>
                  {said.encodings[one]}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      </div>
      <HeaderField
        value={layout.header}
        top={top}
        onChange={(header) => file.reread({ ...layout, header })}
      />
    </>
  )
}
