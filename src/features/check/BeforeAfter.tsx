import { Fragment, memo, useMemo } from 'react'
import { difference, type Stretch } from '#link-view/difference.ts'
import type { Judged } from '#link-view/judged.ts'
import { movedInFront } from '#link-view/moved-in-front.ts'
import { visible } from '#link-view/visible.ts'
import { limits } from './limits.ts'
import { Section } from './Section.tsx'
import { words } from './words.ts'

const said = words.change

interface BeforeAfterProps {
  readonly judged: Judged
}

/** The link as pasted and as mended, with what is different in them marked. Nothing where nothing is. */
export const BeforeAfter = memo(function BeforeAfter({ judged }: BeforeAfterProps) {
  const { check, text, built } = judged
  const most = limits.characters
  const stretches = useMemo(
    () => difference(check.link.slice(0, most), text.slice(0, most)),
    [check, text, most],
  )
  if (check.link === text) return null
  const isCut = Math.max(check.link.length, text.length) > most
  const hint = reasonOf(judged)
  return (
    <Section title={said.title} {...(hint !== '' && { hint })}>
      <dl className="grid gap-px overflow-hidden rounded-control border border-line bg-line">
        <Side title={said.before} stretches={stretches} without="added" />
        <Side
          title={built.url === null ? said.sofar : isSame(judged) ? said.written : said.after}
          stretches={stretches}
          without="removed"
        />
      </dl>
      {isCut && <p className="mt-2 text-hint text-soft">{said.cut(most)}</p>}
    </Section>
  )
})

/** Why the text is another, where no finding says so; `''` for no reason. */
function reasonOf(judged: Judged): string {
  const moved = movedInFront(judged.check.link, judged.text)
  return [isSame(judged) ? said.sameHint : '', moved.length > 0 ? said.moved(moved) : '']
    .filter(Boolean)
    .join(' ')
}

/** It works as pasted, and nothing was made of it since. */
function isSame({ check, draft }: Judged): boolean {
  return check.verdict === 'right' && draft === check.draft
}

interface SideProps {
  readonly title: string
  readonly stretches: readonly Stretch[]
  readonly without: Stretch['kind']
}

function Side({ title, stretches, without }: SideProps) {
  return (
    <div className="bg-card px-3.5 py-2.5">
      <dt className="text-hint font-medium text-soft">{title}</dt>
      <dd
        dir="ltr"
        className="relative mt-0.5 max-h-60 overflow-y-auto font-mono text-[0.875rem]/7 wrap-anywhere whitespace-pre-wrap"
      >
        {stretches.map(({ kind, text }, index) => {
          if (kind === without) return null
          // oxlint-disable-next-line react/no-array-index-key -- the stretches of one difference never change places
          return <Changed key={index} kind={kind} text={text} />
        })}
      </dd>
    </div>
  )
}

function Changed({ kind, text }: Stretch) {
  if (kind === 'same') return <Breaking text={visible(text)} />
  const isRemoved = kind === 'removed'
  const Tag = isRemoved ? 'del' : 'ins'
  return (
    <Tag
      className={`rounded-[3px] px-px py-0.5 ${isRemoved ? 'bg-error-ground text-error line-through' : 'bg-user-ground text-user underline underline-offset-4'}`}
    >
      <span className="sr-only select-none"> {isRemoved ? said.removed : said.added} </span>
      <Breaking text={visible(text)} />
      <span className="sr-only select-none"> {said.end} </span>
    </Tag>
  )
}

const mostBreaks = 500

/** A line ends behind a part rather than inside of one. */
function Breaking({ text }: { readonly text: string }) {
  const parts = text.split(/(?<=[;&])/)
  if (parts.length > mostBreaks) return text
  return parts.map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never change places
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ))
}
