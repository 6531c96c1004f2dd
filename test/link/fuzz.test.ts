import { expect, it } from 'vitest'
import { fuzz } from '#test/link/fuzz-laws.ts'

const asked = process.env['FUZZ_RUNS']
/** How many inputs are tried: `npm run fuzz` asks for more. */
const runs = Number(asked ?? 100_000)
/** The same inputs every time, so that a failure comes of a change; `npm run fuzz` brings new ones. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_315)
/** Five hundred inputs a second are a tenth of what a slow machine tries. */
const timeout = 60_000 + runs * 2

it('holds to the laws of reading, whatever is pasted', { timeout }, () => {
  const start = performance.now()
  const failure = fuzz(runs, seed)
  const rate = Math.round((runs / (performance.now() - start)) * 1000)
  if (asked !== undefined && failure === null)
    process.stdout.write(`${rate.toLocaleString('en')} inputs a second\n`)
  const again = `npm run fuzz -- ${runs} ${seed}`
  const found = failure && `${failure.law}: ${JSON.stringify(failure.text)} (again: ${again})`
  expect(found ?? 'nothing').toBe('nothing')
})
