import { install } from './install.mjs'
import { giveUp, runTool } from './run.mjs'

// npm run fuzz -- [how many inputs] [seed]: tries the laws of reading pasted texts on that many of them, and every other law
// as often as the tests do.
const [inputs = '1000000', seed = String(Date.now() % 2 ** 32)] = process.argv.slice(2)
if (!/^\d+$/.test(inputs) || !/^\d+$/.test(seed)) {
  giveUp('npm run fuzz takes two whole numbers at most: how many inputs, and the seed to repeat.')
}

install()
console.log(`Trying ${Number(inputs).toLocaleString('en')} inputs with the seed ${seed}.`)
process.exitCode = runTool(
  'vitest/vitest.mjs',
  ['run', '--project=node', '--reporter=default', 'fuzz.test', 'laws.test', 'round-trip.test'],
  { FUZZ_RUNS: inputs, FUZZ_SEED: seed },
)
