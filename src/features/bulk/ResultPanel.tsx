import { CircleAlert, CircleCheck, Copy, QrCode } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { withSafeFix, type SafeFix } from '#bulk/safe-fixes.ts'
import type { TemplateProblem } from '#bulk/template.ts'
import { safeFixNames, templateSentence } from '#bulk/words.ts'
import type { DraftDiagnostic } from '#link/index.ts'
import { sentenceOf } from '#link-view/words.ts'
import { copyText } from '#platform/clipboard.ts'
import { Button, WordButton } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { copyTable, mostCopied } from '#bulk-browser/copy-table.ts'
import { example } from './example.ts'
import type { Job } from '#bulk-browser/job.ts'
import { PreviewList } from './PreviewList.tsx'
import { RunBox } from './RunBox.tsx'
import type { Bulk } from './use-bulk.ts'
import { useOutcome } from './use-outcome.ts'
import { useRunner, type Runner } from './use-runner.ts'
import type { Telling } from './use-telling.ts'
import { words } from './words.ts'

const said = words.result

interface ResultPanelProps {
  readonly bulk: Bulk
  readonly telling: Telling
  readonly onCodes: (job: Job) => void
}

/** What comes of the first rows, and the way to all of them. The run lives here: when it begins or ends, the form is not drawn anew. */
export function ResultPanel({ bulk, telling, onCodes }: ResultPanelProps) {
  const { job, table, swap } = bulk
  const runner = useRunner(bulk, telling, useOutcome())
  const onMend = useCallback(
    (fix: SafeFix) =>
      swap(
        ({ fixes }) => ({ fixes: withSafeFix(fixes, fix, true) }),
        words.mend.switchedOn(safeFixNames[fix]),
      ),
    [swap],
  )
  const isIdle = runner.state.at === 'idle'
  if (table === null && isIdle) return <NoList swap={swap} />
  const more = <MoreActions job={job} onCodes={onCodes} size={isIdle ? 'full' : 'lesser'} />
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5 p-4.5">
        {isIdle ? (
          <NextRun bulk={bulk} runner={runner} more={more} />
        ) : (
          // A run goes on, and what came of one stays, also when its list leaves the page.
          <RunBox
            runner={runner}
            job={job}
            hasList={table !== null}
            more={table !== null && <div className="flex flex-wrap gap-2">{more}</div>}
          />
        )}
      </div>
      {table !== null && (
        <PreviewList
          preview={bulk.preview}
          template={bulk.state.draft}
          fixes={bulk.state.fixes}
          onMend={onMend}
        />
      )}
    </>
  )
}

interface NextRunProps {
  readonly bulk: Bulk
  readonly runner: Runner
  readonly more: ReactNode
}

function NextRun({ bulk, runner, more }: NextRunProps) {
  const { job, state, change } = bulk
  return (
    <>
      <StateLine bulk={bulk} />
      <div className="flex flex-wrap gap-2">
        <Button
          kind="main"
          data-make-all
          onClick={() => (job === null ? showFirstProblem(bulk) : runner.start(job))}
        >
          {said.make}
        </Button>
        {more}
      </div>
      <Checkbox
        label={said.excel}
        checked={state.hasMark}
        onChange={(hasMark) => change({ hasMark })}
      />
    </>
  )
}

function NoList({ swap }: Pick<Bulk, 'swap'>) {
  return (
    <div className="grid gap-2 p-4.5">
      <h2 className="font-semibold">{said.title}</h2>
      <p className="text-soft">{said.empty}</p>
      <WordButton
        className="justify-self-start"
        onClick={() => swap(({ botId }) => ({ ...example, botId }), said.exampleTaken)}
      >
        {said.example}
      </WordButton>
    </div>
  )
}

function StateLine({ bulk }: { readonly bulk: Bulk }) {
  const { preview, problems, fixedProblems, hasReferences, apart } = bulk
  const fixedFaults = fixedProblems.filter(({ severity }) => severity === 'error')
  const why = whyWrong(problems, fixedFaults)
  const faults = problems.length + fixedFaults.length
  const right = preview.filter(({ made }) => made.url !== null).length
  const idle = fixedProblems.find(({ code }) => code === 'link.nothing-to-do')
  const { isAwaited } = bulk.bot
  const isWhole = apart !== null
  const isRight =
    faults === 0 && idle === undefined && !isWhole && right === preview.length && preview.length > 0
  const Icon = isRight ? CircleCheck : CircleAlert
  return (
    <div className="grid gap-1">
      <output className={`flex items-center gap-2 font-semibold ${isRight ? 'text-user' : ''}`}>
        <Icon aria-hidden size={18} className="shrink-0" />
        {isAwaited ? said.botAwaited : standing(faults, right, preview.length)}
      </output>
      {faults > 0 && (
        <p className="text-hint">
          {why} <WordButton onClick={() => showFirstProblem(bulk)}>{said.showMe}</WordButton>
        </p>
      )}
      {isWhole && <p className="text-hint">{words.template.wholeLink}</p>}
      {faults === 0 && !hasReferences && <p className="text-hint text-soft">{said.noReference}</p>}
      {faults === 0 && idle !== undefined && <p className="text-hint">{sentenceOf(idle)}</p>}
    </div>
  )
}

/** The first fault of the template, in a sentence. */
function whyWrong(
  [problem]: readonly TemplateProblem[],
  [fault]: readonly DraftDiagnostic[],
): string {
  if (fault !== undefined) return sentenceOf(fault)
  return problem === undefined ? '' : templateSentence(problem)
}

function standing(faults: number, right: number, many: number): string {
  if (faults > 0) return said.templateWrong(faults)
  if (many === 0) return said.noRows
  if (right === 0) return said.noneRight
  return right === many ? said.allRight(many) : said.someRight(right, many)
}

interface MoreActionsProps {
  readonly job: Job | null
  readonly onCodes: (job: Job) => void
  /** That of the buttons that they stand with. */
  readonly size: 'full' | 'lesser'
}

/** What can be made of a list beside a file of links. */
function MoreActions({ job, onCodes, size }: MoreActionsProps) {
  return (
    <>
      <Button
        size={size}
        className="px-3.5!"
        disabled={job === null}
        icon={<QrCode aria-hidden size={16} />}
        onClick={() => job !== null && onCodes(job)}
      >
        {said.codes}
      </Button>
      <CopyButton job={job} size={size} />
    </>
  )
}

/** The main button stays as it is: pressed with problems, it leads to the first of them, and they are all said. */
function showFirstProblem({ ask }: Bulk) {
  flushSync(ask)
  const field = document.querySelector<HTMLElement>('[data-bulk-form] [aria-invalid=true]')
  // What is folded away cannot be focused.
  const folded = field?.closest('details') ?? null
  if (folded !== null) folded.open = true
  field?.focus()
}

function CopyButton({ job, size }: Omit<MoreActionsProps, 'onCodes'>) {
  const [copied, setCopied] = useState<Job | null>(null)
  const [isBusy, setBusy] = useState(false)
  const toast = useToast()
  const isCopied = copied !== null && copied === job

  async function copy(wanted: Job) {
    setBusy(true)
    const made = await copyTable(wanted)
    const done = made.ok ? await copyText(made.value.text) : made
    setBusy(false)
    // Nothing at the button tells that it did not work.
    if (!done.ok) toast({ text: whyNot(done.reason), seconds: 20 })
    else setCopied(wanted)
    // Beside the list, the rows that follow a missing one stand too high.
    if (done.ok && made.ok && made.value.refused > 0) {
      toast({ text: said.copiedSome(made.value.links, made.value.refused) })
    }
  }

  return (
    <>
      <Button
        size={size}
        className="px-3.5!"
        disabled={job === null}
        busy={isBusy}
        icon={<Copy aria-hidden size={16} />}
        onClick={() => job !== null && void copy(job)}
      >
        {isCopied ? said.copied : said.copy}
      </Button>
      <output className="sr-only">{isCopied && said.copiedLong}</output>
    </>
  )
}

function whyNot(reason: string): string {
  switch (reason) {
    case 'too-many':
      return said.tooLongToCopy(mostCopied)
    case 'no-links':
      return said.noLinks
    case 'vanished':
      return words.failures['file-vanished']
    default:
      return said.notCopied
  }
}
