import { csvFiles } from '#bulk/csv-files.ts'
import { planTemplate } from '#bulk/plan.ts'
import { runBulk } from '#bulk/run.ts'
import { judgeTemplate, type Template } from '#bulk/template.ts'
import type { BotKnowledge, LinkDraft } from '#link/index.ts'
import type { Given } from './arguments.ts'
import { readJob, type BulkJob } from './bulk-job.ts'
import { summaryInJson, summaryLines, type Outcome } from './bulk-summary.ts'
import { openTable, type Table } from './bulk-table.ts'
import { bulkWords } from './bulk-words.ts'
import { judgeEmptyRules } from './empty-rules.ts'
import { exitCodes, standard, type Doors, type ExitCode, type Sink } from './doors.ts'
import { takeBot } from './take-bot.ts'
import { takeDraft } from './take-draft.ts'
import { words } from './words.ts'

/** `bulk`: a link for each row of a table. */
export async function bulk(given: Given, doors: Doors): Promise<ExitCode> {
  const job = await readJob(given, doors)
  if (typeof job === 'string') return unusable(doors, `${job} ${words.seeHelp('bulk')}`)
  const draft = await takeDraft(job.template, doors)
  if (draft === null) return exitCodes.unusable
  const bot = job.bot === null ? null : await takeBot(job.bot, doors)
  if (job.bot !== null && bot === null) return exitCodes.unusable
  const table = await takeTable(job, doors)
  if (table === null) return exitCodes.unusable
  const problems = bulkWords.problemsOf(
    judgeTemplate(draft, table.columns),
    judgeEmptyRules(job.empty, draft, table.columns),
    table,
  )
  if (problems.length > 0) return unusable(doors, ...problems)
  const files = await createFiles(job, doors)
  if (files === null) return exitCodes.unusable
  const outcome = await make(job, templateOf(job, draft, bot), table, files, doors)
  await report(outcome, job, doors)
  if (outcome.isStopped) return exitCodes.stopped
  return outcome.summary.refused > 0 ? exitCodes.faulty : exitCodes.well
}

async function takeTable(job: BulkJob, doors: Doors): Promise<Table | null> {
  const place = job.input
  const opened = await doors.open(place)
  if (!opened.ok) {
    doors.say(words.trouble({ reason: opened.reason, doing: 'read', place }))
    return null
  }
  const table = await openTable(opened.value, job)
  if (table === null) doors.say(bulkWords.noRows)
  else if (typeof table === 'string') doors.say(bulkWords.noText(words.input(place), table))
  else if ('brokenHeader' in table) doors.say(bulkWords.brokenHeaders[table.brokenHeader])
  else if ('noHeaderLine' in table) doors.say(bulkWords.noHeaderLine(table.noHeaderLine))
  else return table
  return null
}

interface Files {
  readonly links: Sink
  readonly refused: Sink | null
}

async function createFiles({ links, refused }: BulkJob, doors: Doors): Promise<Files | null> {
  const create = async (place: string): Promise<Sink | null> => {
    const created = await doors.create(place)
    if (created.ok) return created.value
    doors.say(words.trouble({ reason: created.reason, doing: 'write', place }))
    return null
  }
  // That of the refused rows first: it is the one that can be missing without harm.
  const refusedSink = refused === null ? null : await create(refused)
  if (refused !== null && refusedSink === null) return null
  // Only now that the one is there, the system can tell that the other is the same under another name.
  const isSame =
    refused !== null &&
    (await doors.isSame({ doing: 'write', place: links }, { doing: 'write', place: refused }))
  if (isSame) doors.say(bulkWords.wrong.same(refused, links))
  const linksSink = isSame ? null : await create(links)
  if (linksSink !== null) return { links: linksSink, refused: refusedSink }
  await refusedSink?.close()
  return null
}

function templateOf(
  { fixes, empty, systemNames }: BulkJob,
  draft: LinkDraft,
  bot: BotKnowledge | null,
): Template {
  const spelling = systemNames ?? bot?.systemNames ?? 'documented'
  const options = { systemNames: spelling }
  return { draft, fixes, empty: Object.fromEntries(empty), options, bot }
}

async function make(
  job: BulkJob,
  template: Template,
  { columns, delimiter, encoding, hasMark, batches }: Table,
  { links, refused }: Files,
  doors: Doors,
): Promise<Outcome> {
  // The files are in UTF-8 whatever the table is in; where Excel would not know, they say so.
  const options = {
    columns,
    draft: template.draft,
    hasHeader: job.header !== 'none',
    delimiter: delimiterFor(job.links, delimiter),
    hasMark: hasMark || encoding !== 'utf-8',
  }
  const writer = csvFiles(options, links.write, refused?.write ?? (() => {}))
  const isGuess = job.encoding === null && encoding === 'windows-1252'
  const signal = doors.takeStop()
  const progress = progressOf(job, doors)
  try {
    const watch = { signal, onProgress: showing(progress) }
    const summary = await runBulk(planTemplate(template, columns), batches, writer, watch)
    await writer.end()
    await Promise.all([links.close(), refused?.close()])
    return { summary, guarded: writer.guarded(), encoding, isGuess, isStopped: signal.aborted }
  } finally {
    progress?.('')
    // Where something was thrown, the files are still open.
    await Promise.allSettled([links.close(), refused?.close()])
  }
}

/** As in the table; but a .csv with tabs or bars would be none. */
function delimiterFor(place: string, delimiter: string): string {
  const isForeign = delimiter === '\t' || delimiter === '|'
  return isForeign && /\.csv$/i.test(place) ? ',' : delimiter
}

/** Not where it would be drawn into the rows. */
function progressOf({ links, refused }: BulkJob, { progress, isOutputShown }: Doors) {
  return isOutputShown && [links, refused].includes(standard) ? null : progress
}

/** Milliseconds between two looks at how far it is. */
const glance = 200

function showing(progress: Doors['progress']) {
  if (progress === null) return () => {}
  const begun = performance.now()
  let shown = begun
  return ({ rows, refused }: { rows: number; refused: number }) => {
    const now = performance.now()
    if (now - shown < glance) return
    shown = now
    progress(bulkWords.progress(rows, refused, (rows / (now - begun)) * 1000))
  }
}

async function report(outcome: Outcome, { isInJson }: BulkJob, doors: Doors): Promise<void> {
  if (isInJson) await doors.print(`${summaryInJson(outcome)}\n`)
  else for (const line of summaryLines(outcome)) doors.say(line)
}

function unusable(doors: Doors, ...lines: readonly string[]): ExitCode {
  for (const line of lines) doors.say(line)
  return exitCodes.unusable
}
