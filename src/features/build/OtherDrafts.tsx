import { useEffect, useState } from 'react'
import { ok } from '#platform/result.ts'
import { MenuButton } from '#ui/Menu.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { formToDraft, isEmptyForm, type BuildForm } from './form.ts'
import { words } from './later-words.ts'
import { Notice } from './Notices.tsx'
import type { Builder } from './builder.ts'
import type { DraftStore } from './use-draft-keeper.ts'
import { words as firstWords } from './words.ts'

interface OtherDraftsProps {
  readonly drafts: DraftStore
  readonly builder: Builder
}

/** The drafts of closed tabs. */
export function OtherDrafts({ drafts, builder }: OtherDraftsProps) {
  const { others, refresh } = useOthers(drafts)
  const toast = useToast()

  const take = async (id: string) => {
    // What was typed just now may not be kept yet.
    const kept = isEmptyForm(builder.values) ? null : drafts.save(builder.values)
    if (kept?.ok === false) {
      toast({ text: firstWords.notKept[kept.reason] })
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
    <span>
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
