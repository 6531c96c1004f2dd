import { useCallback } from 'react'
import type { Separators } from '#link/index.ts'
import type { OfferUndo } from '#ui/use-undo.ts'
import { laterParts } from './later.ts'
import type { Builder } from './builder.ts'
import type { SeparatorActions } from './form-actions.ts'

/** `otherwise`: what else is to be done about a diagnostic; asked where separators and audience are no help. */
export function useSeparators(
  { form }: Builder,
  offerUndo: OfferUndo,
  otherwise: SeparatorActions['actionFor'],
): SeparatorActions {
  const { getValues, setValue } = form

  const write = useCallback(
    (wanted: Separators) => {
      const before = getValues('separators')
      setValue('separators', wanted)
      // The words that were pressed are gone.
      requestAnimationFrame(() => document.getElementsByName('place')[0]?.focus())
      const said = laterParts()?.words.place.written[wanted] ?? ''
      offerUndo(said, () => setValue('separators', before))
    },
    [getValues, setValue, offerUndo],
  )
  const actionFor = useCallback<SeparatorActions['actionFor']>(
    (diagnostic) => {
      const label = laterParts()?.words.place.encode
      const { code, params } = diagnostic
      const later = laterParts()
      if (code === 'place.personal-data' && later?.mayBeForOne(getValues('place.id')) === true) {
        return {
          label: later.words.place.toOne,
          run: () => setValue('place.audience', 'one'),
        }
      }
      const helps = code === 'place.semicolon' && params?.['remedy'] === 'encode'
      if (!helps || label === undefined) return otherwise(diagnostic)
      return { label, run: () => write('encoded') }
    },
    [otherwise, write, getValues, setValue],
  )
  const writePlainly = useCallback(() => write('literal'), [write])
  return { actionFor, writePlainly }
}
