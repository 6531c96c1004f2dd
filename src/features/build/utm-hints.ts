import { utmFields, type Utm, type UtmField } from '#link/index.ts'
import { usualSpelling, type UsedUtm, type UsedValue } from '#library/used-utm.ts'
import { isOffered, suggest, type Option } from '#ui/suggest.ts'
import type { BuildForm } from './form.ts'
import { words } from './later-words.ts'

const said = words.utm

/** No list is longer: who wants another value types a letter of it. */
const mostOptions = 50

const prepared = new WeakMap<readonly UsedValue[], readonly Option[]>()

/** What is offered in a field: the most used first, each with how often. Some, wherever presets have any. */
export function optionsFor(used: readonly UsedValue[], typed: string): readonly Option[] {
  const all = prepared.get(used) ?? used.map(toOption)
  prepared.set(used, all)
  if (all.length <= mostOptions) return all
  const fitting = suggest(all, typed)
  // A field that suggests stays one, whatever is typed.
  const shown = (fitting.length === 0 ? all : fitting).slice(0, mostOptions)
  // For what is complete, all fit, and it may be far down.
  const own = isOffered(shown, typed) ? undefined : fitting.find((it) => isOffered([it], typed))
  return own === undefined ? shown : [own, ...shown.slice(1)]
}

function toOption({ value, count }: UsedValue): Option {
  return { value, note: said.times(count) }
}

/** The fields whose values presets spell otherwise. */
export function hintsFor(utm: BuildForm['utm'], used: UsedUtm): readonly UtmField[] {
  return utmFields.filter((field) => usualSpelling(utm[field], used[field]) !== null)
}

/** What is said when tracking has moved from the address to fields that held `before`. */
export function saidOfMove(utm: Utm, before: Utm): string {
  const fields = utmFields.filter((field) => utm[field] !== undefined)
  if (fields.length === 0) return ''
  const replaced = fields.flatMap((field) => {
    const old = before[field] ?? ''
    return old.trim() === '' || old === utm[field] ? [] : [old]
  })
  const moved = said.moved(fields.map((field) => `utm_${field}`).join(', '))
  return replaced.length === 0 ? moved : `${moved} ${said.replaced(replaced)}`
}
