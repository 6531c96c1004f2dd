import { CircleAlert, CircleCheck, CircleSlash, Download } from 'lucide-react'
import type { Finding } from '#bulk/tally.ts'
import { saveFile } from '#platform/save-file.ts'
import { Button } from '#ui/Button.tsx'
import type { Finished, MadeFile, Progress, RunState } from './job.ts'
import type { Runner } from './use-runner.ts'
import { words } from './words.ts'

const said = words.run

/** A run: how far it is, and what came of it. */
export function RunBox({ runner }: { readonly runner: Runner }) {
  const { state, cancel, reset } = runner
  if (state.at === 'idle') return null
  if (state.at === 'running') return <Running progress={state.progress} onCancel={cancel} />
  return <Outcome state={state} onClose={reset} />
}

interface RunningProps {
  readonly progress: Progress
  readonly onCancel: () => void
}

function Running({ progress, onCancel }: RunningProps) {
  const { rows, refused, share, rowsPerSecond, secondsLeft } = progress
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

type Ended = Exclude<RunState, { at: 'idle' | 'running' }>

interface OutcomeProps {
  readonly state: Ended
  readonly onClose: () => void
}

const marks = { done: CircleCheck, cancelled: CircleSlash, failed: CircleAlert } as const

function Outcome({ state, onClose }: OutcomeProps) {
  const { finished } = state
  const { summary } = finished
  const Mark = marks[state.at]
  return (
    <section aria-label={said[state.at]} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <output className="grid gap-1">
        <span
          className={`flex items-center gap-2 font-semibold ${state.at === 'done' ? 'text-user' : state.at === 'failed' ? 'text-error' : ''}`}
        >
          <Mark aria-hidden size={18} className="shrink-0" />
          {said[state.at]}
        </span>
        {state.at === 'failed' && <span className="text-error">{words.failures[state.why]}</span>}
        {state.at !== 'done' && <span className="text-hint text-soft">{said.stays}</span>}
        <span>
          {[
            said.links(summary.links),
            summary.refused > 0 ? said.refused(summary.refused) : said.noneRefused,
            said.took(finished.seconds),
          ].join(', ')}
        </span>
      </output>
      <Files finished={finished} onClose={onClose} />
      <Facts finished={finished} />
      <Findings title={said.problems} findings={summary.findings} />
      <Findings title={said.mended} findings={summary.mended} />
    </section>
  )
}

interface FilesProps {
  readonly finished: Finished
  readonly onClose: () => void
}

function Files({ finished: { links, refused, summary }, onClose }: FilesProps) {
  return (
    <>
      {links.blob === null && <p className="text-hint">{said.written(links.name)}</p>}
      <div className="flex flex-wrap gap-2">
        {summary.links > 0 && (
          <FileButton
            file={links}
            label={said.download}
            kind={links.blob === null ? null : 'main'}
          />
        )}
        {summary.refused > 0 && (
          <FileButton file={refused} label={said.downloadRefused} kind="plain" />
        )}
        <Button kind="quiet" size="lesser" onClick={onClose}>
          {said.again}
        </Button>
      </div>
    </>
  )
}

interface FileButtonProps {
  readonly file: MadeFile
  readonly label: string
  readonly kind: 'main' | 'plain' | null
}

function FileButton({ file: { name, blob }, label, kind }: FileButtonProps) {
  if (blob === null || kind === null) return null
  return (
    <Button
      kind={kind}
      size="lesser"
      icon={<Download aria-hidden size={16} />}
      onClick={() => saveFile(name, blob)}
    >
      {label}
    </Button>
  )
}

function Facts({ finished: { summary, guarded } }: { readonly finished: Finished }) {
  const { blank, repeats, repeatLines } = summary
  const facts = [
    repeats > 0 ? said.repeats(repeats, repeatLines) : '',
    guarded > 0 ? said.guarded(guarded) : '',
    blank > 0 ? said.blank(blank) : '',
  ].filter(Boolean)
  if (facts.length === 0) return null
  return (
    <ul className="grid gap-1 text-hint text-soft">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

interface FindingsProps {
  readonly title: string
  readonly findings: readonly Finding[]
}

function Findings({ title, findings }: FindingsProps) {
  if (findings.length === 0) return null
  return (
    <section aria-label={title} className="grid gap-2">
      <h3 className="text-hint font-semibold">{title}</h3>
      <ul className="grid gap-2">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.path} ${finding.place}`} className="text-hint">
            <p className={finding.severity === 'error' ? 'text-error' : ''}>
              <span className="font-medium">{finding.place}</span>, {said.times(finding.count)}:{' '}
              {finding.examples[0]?.sentence}
            </p>
            <p className="text-soft wrap-anywhere">
              {finding.examples
                .map(({ line, text }) =>
                  text === '' ? said.where(line) : `${said.where(line)}: “${text}”`,
                )
                .join(' · ')}
              {finding.count > finding.examples.length && ' …'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
