import { readFileSync, rmSync } from 'node:fs'
import { ensureBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { countsInWords, countTests } from './counts.mjs'
import { install } from './install.mjs'
import { giveUp, root, runTool } from './run.mjs'

const REPORT = `${root}.cache/tests.json`

const args = process.argv.slice(2)

install()
const browser = await ensureBrowser().catch(giveUp)
build()

rmSync(REPORT, { force: true })
const status = runTool(
  'vitest/vitest.mjs',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...args],
  { CHROMIUM_PATH: browser },
)

const counts = countTests(readReport())
// Asked for by name, the other tests of a file count as skipped, and that is what was asked for.
const isNarrowed = args.some((arg) => /^(?:-t|--testNamePattern)\b/.test(arg))
const skippedInSilence = counts.skipped > 0 && !isNarrowed
if (skippedInSilence) console.error('A skipped test is a failure here: mend it or remove it.')
process.exitCode = status === 0 && skippedInSilence ? 1 : status
console.log(countsInWords(counts))

function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'))
  } catch {
    return giveUp('vitest ended without a report: see its message above.')
  }
}
