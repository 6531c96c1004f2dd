import { buildLink, type Link } from '#link/index.ts'
import type { Given } from './arguments.ts'
import { exitCodes, type Doors, type ExitCode } from './doors.ts'
import { inputOf, systemNamesOf } from './given.ts'
import { dataOf, lineOf } from './said.ts'
import { takeDraft } from './take-draft.ts'

/** `build`: the link of one draft. */
export async function build(given: Given, doors: Doors): Promise<ExitCode> {
  const draft = await takeDraft(inputOf(given), doors)
  if (draft === null) return exitCodes.unusable
  const link = buildLink(draft, { systemNames: systemNamesOf(given) })
  const isForPrograms = given.options.has('json')
  if (!isForPrograms) for (const one of link.diagnostics) doors.say(lineOf(one))
  const result = isForPrograms ? inJson(link) : link.url
  if (result !== null) await doors.print(`${result}\n`)
  return link.url === null ? exitCodes.faulty : exitCodes.well
}

function inJson({ url, diagnostics }: Link): string {
  return JSON.stringify({ url, diagnostics: diagnostics.map(dataOf) })
}
