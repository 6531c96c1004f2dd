import { useEffect, useMemo, type RefObject } from 'react'
import { useFieldArray, useForm, useWatch } from 'react-hook-form'
import { buildLink, type PlacedDiagnostic } from '#link/index.ts'
import { chosenBot, knownBot, nothingKnown, type ChosenBot } from '#library-view/chosen-bot.ts'
import { toPieces } from '#link-view/pieces.ts'
import type { BotsDoor } from './bots.ts'
import type { Builder } from './builder.ts'
import { fieldOf } from './field-names.ts'
import { formToDraft, isEmptyForm, type BuildForm } from './form.ts'
import { useLater } from './later.ts'
import { withoutLockedFixes } from './locks.ts'
import { loadOffers, useOffers, type WholeLink } from './offers.ts'
import { resultState } from './result-state.ts'
import { hasError } from './section.ts'
import { useSpeaking, type Speaking } from './use-speaking.ts'

/**
 * The form, beginning with `start`, and all that follows from what stands in it. `area`: the element around its fields. `bots`: null
 * until they are there; the link is built without them.
 */
export function useBuilder(
  start: BuildForm,
  area: RefObject<HTMLElement | null>,
  bots: BotsDoor | null,
): Builder {
  const form = useForm<BuildForm>({ defaultValues: start })
  const { control } = form
  const rows = useFieldArray({ control, name: 'rows' })
  const values = useWatch({ control, compute: asItStands })
  const speaking = useSpeaking(area)
  const chosen = useMemo(() => chosenBot(bots, values.botId), [bots, values.botId])
  const judged = useJudgement(values, bots, chosen)
  const { draft, link, diagnostics } = judged
  const spoken = useMemo(
    () => diagnostics.filter((it) => maySay(it, values, speaking)),
    [diagnostics, values, speaking],
  )
  // What nobody has come to yet is not shown as wrong either.
  const pieces = useMemo(
    () => toPieces({ segments: link.segments, diagnostics: spoken.filter(isOfLink) }),
    [link, spoken],
  )
  const whole = useWholeLink(draft.destination)
  const url = whole === null && !hasError(diagnostics) ? link.url : null
  const state = resultState({ isEmpty: isEmptyForm(values), whole, diagnostics, spoken })
  const knowledge = knownBot(chosen)?.knowledge ?? nothingKnown
  const said = { speaking, spoken, state, pieces }
  return { form, rows, values, bots, chosen, knowledge, ...judged, whole, url, ...said }
}

const asItStands = (form: BuildForm) => form

/** What a bot does not know keeps no link from being delivered. */
const isOfLink = ({ code }: PlacedDiagnostic) => !code.startsWith('bot.')

function useJudgement(values: BuildForm, bots: BotsDoor | null, chosen: ChosenBot) {
  const { systemNames, separators, place } = values
  const later = useLater()
  const draft = useMemo(() => formToDraft(values), [values])
  const link = useMemo(
    () => buildLink(draft, { systemNames, separators }),
    [draft, systemNames, separators],
  )
  const bot = knownBot(chosen)
  const diagnostics = useMemo(() => {
    const ofBot =
      bots === null || bot === null ? [] : bots.judge(draft, bot.knowledge, systemNames, link)
    const said = [...link.diagnostics, ...ofBot]
    const placed = later?.saidForPlace(said, draft, link, place) ?? said
    return withoutLockedFixes(placed, values)
  }, [link, bots, bot, draft, systemNames, later, place, values])
  return { draft, link, diagnostics }
}

function useWholeLink(destination: string): WholeLink | null {
  const { wholeLink } = useOffers()
  const whole = useMemo(() => wholeLink(destination), [wholeLink, destination])
  const isUnread = whole?.at === 'seen'
  // A kept draft may hold one before anybody has touched the page.
  useEffect(() => {
    if (isUnread) void loadOffers()
  }, [isUnread])
  return whole
}

function maySay(diagnostic: PlacedDiagnostic, form: BuildForm, { isSpeaking }: Speaking): boolean {
  const field = fieldOf(diagnostic, form.channel)
  if (field === null) return !isEmptyForm(form)
  return isSpeaking(field, textIn(form, diagnostic))
}

function textIn(form: BuildForm, { path }: PlacedDiagnostic): string {
  const [group = '', key = '', part] = path.split('.')
  switch (group) {
    case 'destination':
      return form.destinations[form.channel]
    case 'blockId':
      return form.blockId
    case 'utm':
      return Object.entries(form.utm).find(([field]) => field === key)?.[1] ?? ''
    default: {
      const row = form.rows[Number(key)]
      return (part === 'name' ? row?.name : row?.value) ?? ''
    }
  }
}
