import { useMemo, useState, type RefObject } from 'react'
import { buildLink, judgeByBot, type DraftDiagnostic, type Fix } from '#link/index.ts'
import { toPieces } from '#link-view/pieces.ts'
import { pathOf } from '#library-view/judged-preset.ts'
import { heldFields, type ShownField } from '#library-view/preset-fields.ts'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset, PresetField } from '#library/preset.ts'
import { answerByFix, fillIn, withOwnFix, type Answers } from './ask.ts'

interface AskingOptions {
  readonly preset: Kept<Preset>
  readonly bot: Bot | null
}

export type Asking = ReturnType<typeof useAsking>

/** What is asked, what was answered, and what may be said about it by now. */
export function useAsking({ preset, bot }: AskingOptions, form: RefObject<HTMLElement | null>) {
  const { value } = preset
  const [answers, setAnswers] = useState<Answers>({})
  const [left, setLeft] = useState<ReadonlySet<PresetField>>(new Set())
  const asked = useMemo(() => heldFields(value, 'ask', bot), [value, bot])
  const draft = useMemo(() => fillIn(value.draft, answers), [value, answers])
  const judged = useMemo(() => {
    const { systemNames, separators } = value
    const built = buildLink(draft, { systemNames, separators })
    const byBot = bot === null ? [] : judgeByBot(draft, bot, systemNames)
    return { link: built, diagnostics: [...built.diagnostics, ...byBot] }
  }, [draft, value, bot])
  const of = (field: PresetField) => judged.diagnostics.filter(({ path }) => path === pathOf(field))
  const { link } = judged
  const pieces = useMemo(() => {
    const paths = new Set<string>([...left].map(pathOf))
    // What nobody has come to yet is not shown as wrong either.
    const spoken = link.diagnostics.filter(({ path }) => paths.has(path))
    return toPieces({ segments: link.segments, diagnostics: spoken })
  }, [link, left])

  return {
    asked,
    answers,
    /** How many have no answer yet. */
    empty: asked.filter(({ field, value: before }) => (answers[field] ?? before).trim() === '')
      .length,
    draft,
    url: link.url,
    pieces,
    elsewhere: left.size === 0 ? 0 : errorsElsewhere(judged.diagnostics, asked),
    /** What may be said about a field. */
    about: (field: PresetField): readonly DraftDiagnostic[] =>
      left.has(field) ? of(field).map((it) => withOwnFix(it, asked)) : [],
    answer: (change: Answers) => setAnswers((now) => ({ ...now, ...change })),
    applyFix: (fix: Fix) => setAnswers(answerByFix(draft, asked, fix)),
    leave: (field: PresetField) => setLeft((now) => new Set([...now, field])),
    /** The link was asked for: all fields have to answer, and the first that is wrong gets the focus. */
    speakUp: () => {
      setLeft(new Set(asked.map(({ field }) => field)))
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
      )
    },
    forget: () => {
      setAnswers({})
      setLeft(new Set())
    },
  }
}

function errorsElsewhere(
  diagnostics: readonly DraftDiagnostic[],
  asked: readonly ShownField[],
): number {
  const paths = new Set<string>(asked.map(({ field }) => pathOf(field)))
  return diagnostics.filter(({ path, severity }) => severity === 'error' && !paths.has(path)).length
}
