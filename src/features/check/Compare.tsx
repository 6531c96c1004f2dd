import { ArrowLeftRight } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { compareDrafts, type LinkDraft } from '#link/index.ts'
import { judge, type Judged } from '#link-view/judged.ts'
import { Button, WordButton } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { CompareTable } from './CompareTable.tsx'
import { Section } from './Section.tsx'
import { StateMark } from './StateMark.tsx'
import { TextArea } from './TextArea.tsx'
import { useChecked } from './use-checked.ts'
import { words } from './words.ts'

const said = words.compare

interface CompareProps {
  readonly judged: Judged
  readonly other: string
  readonly onOther: (text: string) => void
  readonly onClose: () => void
}

/** Another link beside this one, part by part. */
export function Compare({ judged, other, onOther, onClose }: CompareProps) {
  const shown = useDeferredValue(other)
  const checked = useChecked(shown)
  const first = checked?.checks[0]
  const second = useMemo(() => (first === undefined ? null : judge(first)), [first])
  return (
    <Section title={said.title} aside={<WordButton onClick={onClose}>{said.close}</WordButton>}>
      <Field label={said.label} hint={said.hint}>
        {(aria) => (
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it comes when it was asked for, to be typed into
          <TextArea {...aria} autoFocus rows={3} value={other} onChange={onOther} />
        )}
      </Field>
      {checked === null && (
        <output className="mt-2 block text-hint text-soft">
          {words.state.checking(shown.length)}
        </output>
      )}
      {checked !== null && second === null && shown.trim() !== '' && (
        <OtherState verdict="none" text={words.state.none} />
      )}
      {checked !== null && second !== null && (
        <>
          <OtherState
            verdict={second.verdict}
            text={
              checked.count > 1 ? said.several(checked.count) : words.links.states[second.verdict]
            }
          />
          <Comparison first={judged.draft} second={second.draft} />
        </>
      )}
    </Section>
  )
}

interface OtherStateProps {
  readonly verdict: Judged['verdict'] | 'none'
  readonly text: string
}

function OtherState({ verdict, text }: OtherStateProps) {
  return (
    <p className="mt-2 flex items-center gap-2 text-hint">
      <StateMark verdict={verdict} />
      <output>{text}</output>
    </p>
  )
}

interface ComparisonProps {
  readonly first: LinkDraft
  readonly second: LinkDraft
}

function Comparison({ first, second }: ComparisonProps) {
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
}
