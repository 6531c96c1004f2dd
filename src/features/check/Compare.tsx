import { ArrowLeftRight } from 'lucide-react'
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { compareDrafts, type LinkDraft } from '#link/index.ts'
import { CompareTable } from '#link-view/CompareTable.tsx'
import { judge, type Judged } from '#link-view/judged.ts'
import { Button, WordButton } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { words as said } from './compare-words.ts'
import { Section } from './Section.tsx'
import { StateMark } from './StateMark.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useChecked } from './use-checked.ts'
import { words } from './words.ts'

interface CompareProps {
  readonly judged: Judged
  /** While it is closed it keeps its text. */
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Another link beside this one, part by part. */
export function Compare({ judged, isOpen, onClose }: CompareProps) {
  const [other, setOther] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // It comes when it is asked for, to be typed into.
  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])
  useEscape(box, onClose)
  return (
    <div ref={box} hidden={!isOpen}>
      <Section title={said.title} aside={<WordButton onClick={onClose}>{said.close}</WordButton>}>
        <Field label={said.label} hint={said.hint}>
          {(aria) => (
            <TextArea
              {...aria}
              mono
              ref={field}
              rows={3}
              value={other}
              onChange={({ currentTarget }) => setOther(currentTarget.value)}
            />
          )}
        </Field>
        {isOpen && <Answer judged={judged} other={other} />}
      </Section>
    </div>
  )
}

/** Escape, pressed inside. */
function useEscape(box: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const latest = useRef(onEscape)
  useEffect(() => {
    latest.current = onEscape
  })
  useEffect(() => {
    const element = box.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) latest.current()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [box])
}

interface AnswerProps {
  readonly judged: Judged
  readonly other: string
}

function Answer({ judged, other }: AnswerProps) {
  const shown = useDeferredValue(other)
  const checked = useChecked(shown)
  const first = checked?.checks[0]
  const second = useMemo(() => (first === undefined ? null : judge(first)), [first])
  if (checked === null) {
    return (
      <output className="mt-2 block text-hint text-soft">
        {words.state.checking(shown.length)}
      </output>
    )
  }
  if (second === null) {
    return shown.trim() === '' ? null : <OtherState verdict="none" text={words.state.none} />
  }
  const { verdict } = second
  const text = checked.count > 1 ? said.several(checked.count) : words.links.states[verdict]
  return (
    <>
      <OtherState verdict={verdict} text={text} />
      <Comparison first={judged.draft} second={second.draft} />
    </>
  )
}

interface OtherStateProps {
  readonly verdict: Judged['verdict'] | 'none'
  readonly text: string
}

function OtherState({ verdict, text }: OtherStateProps) {
  return (
    <p className="mt-2 flex items-center gap-2 text-hint">
      <StateMark look={verdict} />
      <output>{text}</output>
    </p>
  )
}

interface ComparisonProps {
  readonly first: LinkDraft
  readonly second: LinkDraft
}

const Comparison = memo(function Comparison({ first, second }: ComparisonProps) {
  const [isSwapped, setSwapped] = useState(false)
  const [showsSame, setShowsSame] = useState(false)
  const all = useMemo(
    () => (isSwapped ? compareDrafts(second, first) : compareDrafts(first, second)),
    [isSwapped, first, second],
  )
  const different = all.filter(({ change }) => change !== 'same')
  const shown = showsSame ? all : different
  return (
    <div className="mt-4">
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <output className="me-auto text-hint font-semibold">
          {different.length === 0 ? said.nothing : said.summary(different.length)}
        </output>
        <label className="flex min-h-small cursor-pointer items-center gap-2 text-hint">
          <input
            type="checkbox"
            className="size-4"
            checked={showsSame}
            onChange={() => setShowsSame(!showsSame)}
          />
          {said.showSame}
        </label>
        <Button
          size="small"
          icon={<ArrowLeftRight aria-hidden size={15} />}
          onClick={() => setSwapped(!isSwapped)}
        >
          {said.swap}
        </Button>
      </div>
      {shown.length > 0 && (
        <CompareTable
          differences={shown}
          channel={first.channel}
          before={isSwapped ? said.other : said.mine}
          after={isSwapped ? said.mine : said.other}
        />
      )}
    </div>
  )
})
