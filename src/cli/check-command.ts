import { checkText, type Check, type LinkOptions, type Verdict } from '#link/index.ts'
import type { Given } from './arguments.ts'
import { exitCodes, type Doors, type ExitCode } from './doors.ts'
import { encodingOf, inputOf, systemNamesOf } from './given.ts'
import { listText } from './list-text.ts'
import { linesOf, longestLine, type Line } from './lines.ts'
import { dataOf } from './said.ts'
import { words } from './words.ts'

/** `check`: what is to be said of each link of a list, as a line of JSON. */
export async function check(given: Given, doors: Doors): Promise<ExitCode> {
  const place = inputOf(given)
  const opened = await doors.open(place)
  if (!opened.ok) {
    doors.say(words.trouble({ reason: opened.reason, doing: 'read', place }))
    return exitCodes.unusable
  }
  const options = { systemNames: systemNamesOf(given) }
  const counts: Record<Verdict, number> = { right: 0, mended: 0, faulty: 0, address: 0, none: 0 }
  const list = listText(opened.value, encodingOf(given))
  for await (const lines of linesOf(list.pieces)) {
    // A line that is too long may be followed by others that came with its end.
    const end = lines.findIndex(({ text }) => text.length > longestLine)
    const tooLong = lines[end]
    const fitting = tooLong === undefined ? lines : lines.slice(0, end)
    const checked = fitting.flatMap((line) => checkLine(line, options))
    for (const { verdict } of checked) counts[verdict] += 1
    const results = checked.map((one) => `${JSON.stringify(one)}\n`)
    if (results.length > 0) await doors.print(results.join(''))
    if (tooLong !== undefined) {
      doors.say(words.check.tooLong(tooLong.number, longestLine))
      return exitCodes.unusable
    }
  }
  doors.say(words.check.summary(counts))
  if (list.guessed() > 0) doors.say(words.check.guessed(list.guessed()))
  const { right, ...others } = counts
  if (Object.values(others).some((count) => count > 0)) return exitCodes.faulty
  // Where nothing came, what should have brought it may have failed.
  return right > 0 ? exitCodes.well : exitCodes.unusable
}

/** Several links may stand in one line. */
function checkLine({ number, text }: Line, options: LinkOptions) {
  return checkText(text, options).map((one) => toData(number, one))
}

function toData(line: number, { link, verdict, built, diagnostics, draft }: Check) {
  // What is left of a faulty link works, too, but without what it was made for.
  const isUsable = verdict === 'right' || verdict === 'mended'
  const url = isUsable ? (built?.url ?? null) : null
  return { line, link, verdict, url, diagnostics: diagnostics.map(dataOf), draft }
}
