import { useCallback, useEffect, useEffectEvent } from 'react'
import type { SystemNames } from '#link/index.ts'
import { knownBot, type ChosenBot } from '#library-view/chosen-bot.ts'
import { useToast } from '#ui/Toasts.tsx'
import type { OfferUndo } from '#ui/use-undo.ts'
import { focusIfLost } from './field-names.ts'
import type { BuildForm } from './form.ts'
import { laterParts, useLater } from './later.ts'
import type { Builder } from './builder.ts'

export interface SpellingActions {
  /** The link writes BotStar's own names so from now on. */
  readonly takeSpelling: (wanted: SystemNames) => void
  /** Says how they are written where no bot is left that asks for it, and nothing on the screen would tell. */
  readonly sayIfLeft: () => void
}

/** How the link writes BotStar's own names: it never changes in silence. */
export function useSpelling(
  { form, values, chosen }: Builder,
  offerUndo: OfferUndo,
): SpellingActions {
  const { getValues } = form
  const toast = useToast()
  useOwnSpelling({ form, values, chosen })

  const takeSpelling = useCallback(
    (wanted: SystemNames) => {
      const later = laterParts()
      if (later === null) return
      const before = structuredClone(getValues())
      write(form, later.spelledAs(before, wanted))
      focusIfLost(`destinations.${before.channel}`)
      offerUndo(later.words.bot.spelled(wanted), () => write(form, before))
    },
    [form, getValues, offerUndo],
  )

  const sayIfLeft = useCallback(() => {
    const now = getValues()
    const later = laterParts()
    if (later === null || later.spelledFor(now, 'documented').systemNames === 'documented') return
    const said = later.words.bot
    const text = said.stillSpelled
    const action = { label: said.spellDocumented, run: () => takeSpelling('documented') }
    toast(later.isSpellingLocked(now) ? { text } : { text, action })
  }, [getValues, toast, takeSpelling])

  return { takeSpelling, sayIfLeft }
}

/** The spelling and the names of a form, and nothing else of it. */
function write({ setValue }: Builder['form'], { systemNames, rows }: BuildForm): void {
  setValue('systemNames', systemNames)
  rows.forEach(({ name }, index) => setValue(`rows.${index}.name`, name))
}

/**
 * A form takes over the spelling of its bot where that changes no letter of its link: when the bot is chosen, arrives or is
 * changed, and when a form of another spelling is opened. Not while somebody types: there it would change what is to come.
 */
function useOwnSpelling({ form, values, chosen }: Pick<Builder, 'form' | 'values' | 'chosen'>) {
  const later = useLater()
  const takeOver = useEffectEvent((spelledFor: SpelledFor, wanted: SystemNames) => {
    const next = spelledFor(values, wanted)
    if (next !== values) write(form, next)
  })
  const wanted = spellingOf(chosen)
  const { systemNames } = values
  useEffect(() => {
    if (later === null || wanted === null || wanted === systemNames) return
    takeOver(later.spelledFor, wanted)
  }, [wanted, systemNames, later])
}

type SpelledFor = (form: BuildForm, wanted: SystemNames) => BuildForm

/** `null` where nobody knows. */
function spellingOf(chosen: ChosenBot): SystemNames | null {
  if (chosen.at === 'none') return 'documented'
  return knownBot(chosen)?.knowledge.systemNames ?? null
}
