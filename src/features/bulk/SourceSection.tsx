import { FileSpreadsheet, Grid3x3, TableProperties } from 'lucide-react'
import { FileSource } from './FileSource.tsx'
import { ListsSource } from './ListsSource.tsx'
import { ways } from './page-state.ts'
import { PastedSource } from './PastedSource.tsx'
import { Section } from './Section.tsx'
import { choice } from './TemplateSection.tsx'
import type { Bulk } from './use-bulk.ts'
import { words } from './words.ts'

const said = words.source
const icons = { file: FileSpreadsheet, pasted: TableProperties, lists: Grid3x3 } as const

/** Where the list comes from. Each way keeps what it has while another is looked at. */
export function SourceSection({ bulk }: { readonly bulk: Bulk }) {
  const { state, change } = bulk
  return (
    <Section question={said.question}>
      <fieldset className="grid min-w-0 gap-2.5 sm:grid-cols-3" aria-label={said.question}>
        {ways.map((way) => {
          const Icon = icons[way]
          const { name, hint } = said.ways[way]
          return (
            <label key={way} className={`${choice} py-2`}>
              <input
                type="radio"
                name="bulk-way"
                className="sr-only"
                checked={state.way === way}
                onChange={() => change({ way })}
              />
              <Icon aria-hidden size={17} className="shrink-0" />
              <span className="min-w-0">
                <span className="block font-medium">{name}</span>
                <span className="block text-hint text-soft">{hint}</span>
              </span>
            </label>
          )
        })}
      </fieldset>
      {state.way === 'file' && <FileSource bulk={bulk} />}
      {state.way === 'pasted' && <PastedSource bulk={bulk} />}
      {state.way === 'lists' && <ListsSource bulk={bulk} />}
    </Section>
  )
}
