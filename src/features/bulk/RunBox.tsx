import { CircleAlert, CircleCheck, CircleSlash, Download } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Example, Finding } from '#bulk/tally.ts'
import { mendedChange } from '#bulk/words.ts'
import { quoted } from '#link-view/quoted.ts'
import { saveFile } from '#platform/save-file.ts'
import { Button } from '#ui/Button.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { useWatched, type Watched } from '#ui/watched.ts'
import {
  isSpoilt,
  type EndedRun,
  type Finished,
  type Job,
  type MadeFile,
  type Progress,
} from '#bulk-browser/job.ts'
import type { Runner } from './use-runner.ts'
import { runPlace } from './use-outcome.ts'
import { RunFacts } from './RunFacts.tsx'
import { isSameJob } from '#bulk-browser/same-job.ts'
import { words } from './words.ts'

const said = words.run

interface RunBoxProps {
  readonly runner: Runner
  /** What a run would make now; null while the template is at fault. */
  readonly job: Job | null
  /** Without one, nothing is another one than it was. */
  readonly hasList: boolean
  /** What else can be made of the list, beside the links of an ended run. */
  readonly more: ReactNode
}

/** A run: how far it is, and what came of it. */
export function RunBox({ runner, ...rest }: RunBoxProps) {
  const { state, cancel } = runner
  if (state.at === 'idle') return null
  return (
    <Stage key={state.at}>
      {state.at === 'running' ? (
        <Running progress={state.progress} onCancel={cancel} />
      ) : (
        <Outcome state={state} runner={runner} {...rest} />
      )}
    </Stage>
  )
}

/** A run's buttons come and go: who pressed one goes on here. */
function Stage({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const isNew = useRef(true)
  useEffect(() => {
    // And not whenever the page comes into view again: whoever comes then arrives at its heading.
    if (isNew.current) box.current?.focus({ preventScroll: true })
    isNew.current = false
  }, [])
  return (
    <div ref={box} {...runPlace} tabIndex={-1} className="min-w-0 outline-none">
      {children}
    </div>
  )
}

interface RunningProps {
  readonly progress: Watched<Progress>
  readonly onCancel: () => void
}

function Running({ progress, onCancel }: RunningProps) {
  const { rows, refused, share, rowsPerSecond, secondsLeft } = useWatched(progress)
  return (
    <section aria-label={said.title} className="grid gap-2.5">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">{said.title}</h2>
        <span className="text-hint text-soft">{said.progress(share)}</span>
      </div>
      <progress
        aria-label={said.title}
        className="progress h-2 w-full"
        max={1}
        {...(share !== null && { value: share })}
      />
      <p className="flex flex-wrap gap-x-3 text-hint text-soft">
        <span>{said.rows(rows)}</span>
        {refused > 0 && <span>{said.refused(refused)}</span>}
        {rowsPerSecond > 0 && <span>{said.rate(rowsPerSecond)}</span>}
        {secondsLeft !== null && <span>{said.left(secondsLeft)}</span>}
      </p>
      <Button size="lesser" className="justify-self-start" onClick={onCancel}>
        {said.cancel}
      </Button>
    </section>
  )
}

interface OutcomeProps extends RunBoxProps {
  readonly state: EndedRun
}

const marks = { done: CircleCheck, cancelled: CircleSlash, failed: CircleAlert } as const

function Outcome({ state, runner, job, hasList, more }: OutcomeProps) {
  const isStale = hasList && !isSameJob(job, runner.begun?.job ?? null)
  const { finished } = state
  const { summary } = finished
  const isGood = state.at === 'done' && summary.links > 0
  const Mark = state.at === 'done' && !isGood ? CircleSlash : marks[state.at]
  const title = titleOf(state, runner.begun?.name ?? '')
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <output className="grid gap-1">
        <span
          className={`flex items-center gap-2 font-semibold wrap-anywhere ${isGood ? 'text-user' : state.at === 'failed' ? 'text-error' : ''}`}
        >
          <Mark aria-hidden size={18} className="shrink-0" />
          {title}
        </span>
        {state.at === 'failed' && <span className="text-error">{words.failures[state.why]}</span>}
        {state.at !== 'done' && (
          <span className="text-hint text-soft">{isSpoilt(state) ? said.spoilt : said.stays}</span>
        )}
        <span>
          {[
            said.links(summary.links),
            summary.refused > 0 ? said.refused(summary.refused) : said.noneRefused,
            said.took(finished.seconds),
          ].join(', ')}
        </span>
      </output>
      {isStale && <p className="font-medium">{said.changed}</p>}
      <Files {...{ finished, runner, job, isStale }} isSpoilt={isSpoilt(state)} />
      {more}
      <RunFacts finished={finished} job={runner.begun?.job ?? null} />
      <Findings title={said.problems} findings={summary.findings} />
      <Findings title={said.mended} findings={summary.mended} isMended />
    </section>
  )
}

function titleOf({ at, finished }: EndedRun, name: string): string {
  if (at !== 'done') return said[at]
  return finished.summary.links === 0 ? said.nothing : said.done(name)
}

interface FilesProps extends Pick<RunBoxProps, 'runner' | 'job'> {
  readonly finished: Finished
  /** Others would be made now. */
  readonly isStale: boolean
  readonly isSpoilt: boolean
}

function Files({ finished, runner, job, isStale, ...file }: FilesProps) {
  const { links, refused, summary } = finished
  return (
    <>
      {links.blob === null && !file.isSpoilt && (
        <p className="text-hint">{said.written(links.name)}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {isStale && job !== null && (
          <Button kind="main" size="lesser" onClick={() => runner.start(job)}>
            {said.again}
          </Button>
        )}
        {summary.links > 0 && (
          <FileButton
            file={links}
            label={said.download}
            kind={isStale ? 'plain' : 'main'}
            onSaved={runner.saved}
          />
        )}
        {summary.refused > 0 && (
          <FileButton file={refused} label={said.downloadRows} kind="plain" />
        )}
        <Button kind="quiet" size="lesser" onClick={() => closeRun(runner)}>
          {said.close}
        </Button>
      </div>
    </>
  )
}

/** Back to where the next run is begun, or a list brought, the keyboard with it. */
function closeRun({ close }: Runner): void {
  flushSync(close)
  const next = ['[data-make-all]', '[data-bulk-form] input:checked']
  const [first] = next.flatMap((it) => document.querySelector<HTMLElement>(it) ?? [])
  first?.focus()
}

interface FileButtonProps {
  readonly file: MadeFile
  readonly label: string
  readonly kind: 'main' | 'plain'
  readonly onSaved?: () => void
}

function FileButton({ file: { name, blob }, label, kind, onSaved }: FileButtonProps) {
  const toast = useToast()
  if (blob === null) return null
  return (
    <Button
      kind={kind}
      size="lesser"
      icon={<Download aria-hidden size={16} />}
      onClick={() => {
        if (saveFile(name, blob).ok) onSaved?.()
        else toast({ text: said.downloadRefused, seconds: 20 })
      }}
    >
      {label}
    </Button>
  )
}

interface FindingsProps {
  readonly title: string
  readonly findings: readonly Finding[]
  /** Whatever it was, it is none any more. */
  readonly isMended?: boolean
}

function Findings({ title, findings, isMended = false }: FindingsProps) {
  if (findings.length === 0) return null
  return (
    <section aria-label={title} className="grid gap-2">
      <h3 className="text-hint font-semibold">{title}</h3>
      <ul className="grid gap-2">
        {findings.map((finding) => (
          <li
            key={`${finding.code} ${finding.path} ${finding.place} ${finding.examples[0]?.sentence}`}
            className="text-hint"
          >
            <p className={finding.severity === 'error' && !isMended ? 'text-error' : ''}>
              {!isMended && (
                <span className="font-medium">
                  {finding.severity === 'error' ? said.isRefused : said.isWarning}:{' '}
                </span>
              )}
              <span className="font-medium">{finding.place}</span>, {said.times(finding.count)}:{' '}
              {finding.examples[0]?.sentence}
            </p>
            <p className="text-soft wrap-anywhere">
              {finding.examples.map((example) => exampleOf(example, finding.code)).join(' · ')}
              {finding.count > finding.examples.length && ' …'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function exampleOf({ line, text, to }: Example, code: Finding['code']): string {
  const place = said.where(line)
  if (to !== undefined) return `${place}: ${mendedChange(code, text, to)}`
  return text === '' ? place : `${place}: ${quoted(text)}`
}
