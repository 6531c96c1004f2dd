import { useEffect, useState } from 'react'
import { ok } from '#platform/result.ts'
import { Button } from '#ui/Button.tsx'
import { MenuButton } from '#ui/Menu.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { documentedExample } from './example.ts'
import { draftToForm, emptyForm, formToDraft, isEmptyForm, type BuildForm } from './form.ts'
import { Notice } from './Notices.tsx'
import type { Builder } from './use-builder.ts'
import type { DraftStore } from './use-draft-keeper.ts'
import type { FormActions } from './use-form-actions.ts'
import { words } from './words.ts'

interface FormHeadProps {
  readonly drafts: DraftStore
  readonly builder: Builder
  readonly actions: FormActions
}

/** For a first visitor, the example; for others, a fresh start and the drafts of closed tabs. */
export function FormHead({ drafts, builder, actions }: FormHeadProps) {
  const isEmpty = isEmptyForm(builder.values)
  const showExample = () => actions.replaceForm(draftToForm(documentedExample), words.exampleShown)
  const startOver = () => actions.replaceForm(emptyForm(), words.startedOver)

  return (
    <div className="mb-6 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
      {isEmpty ? (
        <>
          <p className="text-hint text-soft">{words.empty.lead}</p>
          <Button size="small" onClick={showExample}>
            {words.empty.example}
          </Button>
        </>
      ) : (
        <Button kind="quiet" size="small" className="-ms-2.5 text-soft!" onClick={startOver}>
          {words.startOver}
        </Button>
      )}
      <OtherDrafts drafts={drafts} builder={builder} />
    </div>
  )
}

function OtherDrafts({ drafts, builder }: Omit<FormHeadProps, 'actions'>) {
  const { others, refresh } = useOthers(drafts)
  const toast = useToast()

  const take = async (id: string) => {
    // What was typed just now may not be kept yet.
    const kept = isEmptyForm(builder.values) ? null : drafts.save(builder.values)
    if (kept?.ok === false) {
      toast({ text: words.notKept[kept.reason] })
      return
    }
    const taken = await drafts.take(id)
    if (taken.ok) {
      builder.form.reset(taken.value.value)
      builder.speaking.forget('all')
    }
    toast({ text: taken.ok ? words.draftTaken : notTaken[taken.reason] })
    await refresh()
  }

  if (!others.ok) {
    return (
      <div role="alert" className="basis-full">
        <Notice text={words.draftsNotLoaded} />
      </div>
    )
  }
  if (others.value.length === 0) return null
  return (
    <span className="ms-auto">
      <MenuButton
        kind="quiet"
        size="small"
        label={words.otherDrafts(others.value.length)}
        items={others.value.map(({ id, savedAt, value }) => ({
          id,
          label: draftTitle(value),
          note: new Date(savedAt).toLocaleString(undefined, {
            dateStyle: 'short',
            timeStyle: 'short',
          }),
        }))}
        onPick={(id) => void take(id)}
      />
    </span>
  )
}

const notTaken = {
  gone: words.draftGone,
  held: words.draftGone,
  'not-loaded': words.draftsNotLoaded,
}

/** When another tab has kept its draft; and when people come back to this one, since another may have been closed. */
const occasions = ['storage', 'visibilitychange', 'focus'] as const
const closingMs = 1000

function useOthers(drafts: DraftStore) {
  const [others, setOthers] = useState<Awaited<ReturnType<DraftStore['others']>>>(ok([]))

  useEffect(() => {
    const look = () => void drafts.others().then(setOthers)
    const lookTwice = () => {
      look()
      // A tab that is being closed takes a moment to let go of its draft.
      setTimeout(look, closingMs)
    }
    look()
    for (const event of occasions) addEventListener(event, lookTwice)
    return () => {
      for (const event of occasions) removeEventListener(event, lookTwice)
    }
  }, [drafts])

  return { others, refresh: async () => setOthers(await drafts.others()) }
}

function draftTitle(form: BuildForm): string {
  const { destination } = formToDraft(form)
  const short = destination.replace(/^https?:\/\//, '')
  if (short === '') return words.untitledDraft
  return short.length > 40 ? `${short.slice(0, 39)}…` : short
}
