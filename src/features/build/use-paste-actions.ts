import { useCallback } from 'react'
import type { Work } from '#library/work.ts'
import type { Parts, Utm } from '#link/index.ts'
import { useToast } from '#ui/Toasts.tsx'
import { isEmptyForm, type BuildForm } from './form.ts'
import { laterParts, loadLater } from './later.ts'
import { isLocked } from './locks.ts'
import { readWhole, type WholeLink } from './offers.ts'
import type { Builder } from './builder.ts'
import { words } from './words.ts'
import { workToForm } from './work-form.ts'
import type { PasteActions, ReplaceForm } from './form-actions.ts'
import type { PastedInto } from './pasted-into.ts'

/** `withBot`: makes a form one for the bot that is chosen. Where the part that takes links apart cannot be loaded, nothing is changed. */
export function usePasteActions(
  { getValues }: Builder['form'],
  replaceForm: ReplaceForm,
  withBot: (form: BuildForm) => BuildForm,
): PasteActions {
  const toast = useToast()

  const takeApart = useCallback(
    async (whole: WholeLink) => {
      const [read, later] = [await readLink(whole), await loadLater()]
      if (later === null) return
      if (read === 'not-loaded') toast({ text: later.words.pasted.notLoaded })
      else if (read !== null) {
        const { form, said } = later.takenApart(read, getValues(), withBot)
        replaceForm(form, said)
      }
    },
    [getValues, replaceForm, withBot, toast],
  )

  const spread = useCallback(
    (parts: Parts, from: PastedInto) => {
      const spreadOut = laterParts()?.spreadOut(parts, structuredClone(getValues()), from)
      if (spreadOut) replaceForm(spreadOut.form, spreadOut.said)
    },
    [getValues, replaceForm],
  )

  const moveUtm = useCallback(
    (destination: string, utm: Utm) => {
      const now = structuredClone(getValues())
      if (isLocked(now.holds.destination)) return
      now.destinations[now.channel] = destination
      const said = laterParts()?.saidOfMove(utm, now.utm) ?? ''
      replaceForm({ ...now, utm: { ...now.utm, ...utm } }, said)
    },
    [getValues, replaceForm],
  )

  const openWork = useCallback(
    (work: Work) => {
      const { done, preset, kept, bringBack } = words.opened
      const said = work.origin === null ? done : preset(work.origin.name)
      const isFirst = isEmptyForm(getValues())
      const form = workToForm(work)
      // A link without a bot of its own is one for the bot that is chosen.
      const isForAny = work.origin === null && work.botId === ''
      replaceForm(
        isForAny ? withBot(form) : form,
        isFirst ? said : `${said} ${kept}`,
        isFirst ? null : bringBack,
      )
    },
    [getValues, replaceForm, withBot],
  )

  return { takeApart, spread, moveUtm, openWork }
}

function readLink(whole: WholeLink) {
  return whole.at === 'read' ? whole : readWhole(whole.text)
}
