import { CornerDownLeft } from 'lucide-react'
import { Fragment, memo, useRef } from 'react'
import type { Check, Fix, Severity } from '#link/index.ts'
import type { Finding } from '#link-view/findings.ts'
import { markText, type Place, type Run } from '#link-view/marked-text.ts'
import { usePlacesLight } from '#link-view/place-light.ts'
import { visible } from '#link-view/visible.ts'
import { Findings } from './Findings.tsx'
import { limits, windowAround } from './limits.ts'
import { placeLooks } from './place-look.ts'
import { Section } from './Section.tsx'
import { words } from './words.ts'

const said = words.pasted

interface AsPastedProps {
  readonly text: string
  readonly check: Check
  readonly findings: readonly Finding[]
  readonly onFix: (fix: Fix) => void
  readonly onTakeBack: (fix: Fix) => void
}

/** The text with its wrong places marked, and what is to be said about each. */
export function AsPasted({ text, check, findings, onFix, onTakeBack }: AsPastedProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  if (findings.length === 0) return null
  const hasPlaces = findings.some(({ number }) => number !== null)
  const fix = (it: Fix) => {
    onFix(it)
    // The word that was clicked goes with what it mended.
    heading.current?.focus()
  }
  return (
    <Section title={hasPlaces ? said.title : said.findings} headingRef={heading}>
      {hasPlaces && <MarkedText text={text} check={check} findings={findings} />}
      <Findings findings={findings} onFix={fix} onTakeBack={onTakeBack} />
    </Section>
  )
}

/** Stands for the link itself among the places. */
const linkItself = 0

const MarkedText = memo(function MarkedText(props: Omit<AsPastedProps, 'onFix' | 'onTakeBack'>) {
  const { text, check, findings } = props
  const window = windowAround(text, check.span)
  const places = findings.flatMap(({ number, spans }) => (number === null ? [] : { number, spans }))
  const all = [{ number: linkItself, spans: [check.span] }, ...places]
  const runs = markText(text, all, { window, most: limits.marks })
  const severities = new Map(
    findings.map(({ number, diagnostic }) => [number, diagnostic.severity] as const),
  )
  const numbered = numberedMarks(places)
  const isCut = window.end - window.start < text.length
  return (
    <>
      <section
        aria-label={said.text}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text is scrolled by keys
        tabIndex={0}
        className="relative max-h-80 overflow-y-auto rounded-control border border-line bg-card px-3.5 py-2.5"
      >
        <p dir="ltr" className="font-mono text-[0.875rem]/8 wrap-anywhere whitespace-pre-wrap">
          {window.start > 0 && <Ellipsis />}
          {runs.map((run) => (
            <Stretch
              key={`${run.start}:${run.text.length}`}
              run={run}
              severity={worst(run.places.map((place) => severities.get(place)))}
              numbered={numbered}
            />
          ))}
          {window.end < text.length && <Ellipsis />}
        </p>
      </section>
      {isCut && (
        <p className="mt-2 text-hint text-soft">
          {said.cut(window.end - window.start, text.length)}
        </p>
      )}
    </>
  )
})

const mostNumbers = 4

/** Where there are many of a kind, such as spaces, the number of the first will do. */
function numberedMarks(places: readonly Place[]): ReadonlySet<string> {
  return new Set(
    places.flatMap(({ number, spans }) =>
      spans
        .slice(0, spans.length > mostNumbers ? 1 : mostNumbers)
        .map(({ start }) => `${number} ${start}`),
    ),
  )
}

function worst(severities: readonly (Severity | undefined)[]): Severity | null {
  const order = ['error', 'warning', 'info'] as const
  return order.find((severity) => severities.includes(severity)) ?? null
}

function Ellipsis() {
  return (
    <span aria-hidden className="text-soft select-none">
      …
    </span>
  )
}

interface MarkProps {
  readonly run: Run
  readonly severity: Severity
  /** The marks that bear their number: the place's, and where they begin. */
  readonly numbered: ReadonlySet<string>
}

type StretchProps = Omit<MarkProps, 'severity'> & { readonly severity: Severity | null }

function Stretch({ run, severity, numbered }: StretchProps) {
  if (severity !== null) return <Mark run={run} severity={severity} numbered={numbered} />
  const isLink = run.places.includes(linkItself)
  return <span className={isLink ? '' : 'text-soft'}>{lines(run.text)}</span>
}

function Mark({ run, severity, numbered }: MarkProps) {
  const places = run.places.filter((place) => place !== linkItself)
  const begins = run.begins.filter((place) => numbered.has(`${place} ${run.start}`))
  const { isLit, props } = usePlacesLight(places)
  const { mark, badge, ring } = placeLooks[severity]
  const [first = '', ...others] = run.text
  const text = others.join('')
  return (
    <mark
      {...props}
      data-lit={isLit}
      data-place={places.join(' ')}
      className={`rounded-[3px] py-0.5 underline decoration-wavy decoration-1 underline-offset-4 ${mark} ${isLit ? `outline-2 ${ring}` : ''}`}
    >
      {/* A number stays on the line of what it stands for. */}
      <span className={begins.length > 0 ? 'whitespace-pre' : ''}>
        {begins.map((place) => (
          <sup
            key={place}
            className={`mx-px inline-block h-4 min-w-4 rounded-full px-1 text-center align-[0.35em] font-sans text-[0.6875rem]/4 font-semibold select-none ${badge}`}
          >
            {place}
          </sup>
        ))}
        <MarkedLines text={first} />
      </span>
      <MarkedLines text={text} />
    </mark>
  )
}

/** A line break that is marked can be seen. */
function MarkedLines({ text }: { readonly text: string }) {
  return text.split(/(\r?\n)/).map((line, index) => {
    if (index % 2 === 0) return visible(line)
    return (
      // oxlint-disable-next-line react/no-array-index-key -- the lines of one text never change places
      <Fragment key={index}>
        <CornerDownLeft aria-hidden size={14} className="inline" />
        <span className="sr-only select-none">{said.lineBreak}</span>
        {'\n'}
      </Fragment>
    )
  })
}

function lines(text: string): string {
  return text.split(/\r?\n/).map(visible).join('\n')
}
