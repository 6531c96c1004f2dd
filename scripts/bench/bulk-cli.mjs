import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { build } from 'vite'
import { buildCommandIfStale } from '../command.mjs'
import { root } from '../run.mjs'

const folder = `${root}.cache/bulk-cli`
const SIZES = [10_000, 100_000, 1_000_000]
const ROUNDS = 3
const AIM = { ratio: 2, memory: 300 }

const template = {
  channel: 'website',
  destination: 'https://shop.example.org/sale',
  blockId: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
  rows: [
    { kind: 'user', name: 'gender', value: '[Gender]' },
    { kind: 'user', name: 'Source', value: '[Source]' },
    { kind: 'user', name: 'Favourite shop', value: '[Shop]' },
    { kind: 'variable', name: 'color', value: '[Colour]' },
  ],
}

const genders = ['male', 'female', 'unknown']
const words = [
  'Facebook',
  'black',
  'Hà Nội',
  'summer sale',
  'XL',
  'spring-2026',
  'Lan Anh',
  '50% off',
]
const note = 'What somebody has noted of this customer, "in quotes", and nobody reads'

/** @param {number} at */
const word = (at) => words[at % words.length] ?? ''

/** @param {number} at */
const rowOf = (at) =>
  `${1_000_000 + at},${genders[at % 3]},${word(at)},${word(at * 7 + 1)} ${at},${word(at * 5 + 2)},"${note.replaceAll('"', '""')}"\n`

/**
 * A table of six columns, about a hundred bytes a row.
 * @param {number} size
 */
const writeTable = async (size) => {
  const file = `${folder}/${size}.csv`
  const stream = createWriteStream(file)
  stream.write('Customer,Gender,Source,Shop,Colour,Note\n')
  for (let at = 0; at < size; at += 5000) {
    const rows = Array.from({ length: Math.min(5000, size - at) }, (_, row) => rowOf(at + row))
    if (!stream.write(rows.join(''))) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
  return file
}

/** What only reads and writes a table, with the command's own reader and writer. */
const buildCopier = async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: `${root}scripts/bench/started/copy-table.mjs`,
      outDir: `${folder}/copier`,
      rolldownOptions: { output: { entryFileNames: 'copy-table.mjs' } },
    },
  })
  return `${folder}/copier/copy-table.mjs`
}

/** @typedef {{ seconds: number, work: number, megabytes: number }} Usage seconds by the clock, and of the processors */

/**
 * What a process takes.
 * @param {readonly string[]} args of this Node
 * @returns {Promise<Usage>}
 */
const measure = async (args) => {
  const told = `--import=${new URL('started/tell-usage.mjs', import.meta.url).href}`
  const start = performance.now()
  const stdio = /** @type {const} */ (['ignore', 'ignore', 'ignore', 'ipc'])
  const child = spawn(process.execPath, [told, ...args], { stdio: [...stdio] })
  let kilobytes = 0
  let microseconds = 0
  child.on('message', (message) => {
    if (Array.isArray(message)) [kilobytes = 0, microseconds = 0] = message.map(Number)
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return {
    seconds: (performance.now() - start) / 1000,
    work: microseconds / 1e6,
    megabytes: kilobytes / 1024,
  }
}

/**
 * The quickest of some rounds, one after the other, so that a busy moment of the machine hits both; and the most memory.
 * @param {readonly (readonly string[])[]} calls
 */
const measureAll = async (calls) => {
  const best = calls.map(() => ({ seconds: Infinity, work: Infinity, megabytes: 0 }))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, args] of calls.entries()) {
      const usage = await measure(args)
      const known = best[at] ?? usage
      best[at] = {
        seconds: Math.min(known.seconds, usage.seconds),
        work: Math.min(known.work, usage.work),
        megabytes: Math.max(known.megabytes, usage.megabytes),
      }
    }
  }
  return best
}

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  mkdirSync(folder, { recursive: true })
  if (!buildCommandIfStale()) throw new Error('the command could not be built')
  const copier = await buildCopier()
  const templateFile = `${folder}/template.json`
  writeFileSync(templateFile, JSON.stringify(template))
  /** @type {import('./line.mjs').Line[]} */
  const lines = []
  for (const size of SIZES) {
    const table = await writeTable(size)
    const files = ['--in', table, '--out', `${folder}/links.csv`]
    const command = [
      `${root}scripts/external-links.mjs`,
      'bulk',
      '--template',
      templateFile,
      ...files,
    ]
    const [copy, links] = await measureAll([[copier, table, `${folder}/copy.csv`], command])
    if (copy === undefined || links === undefined) throw new Error('nothing was measured')
    const what = `${size.toLocaleString('en')} rows, ${megabytes(statSync(table).size)}`
    const ratio = (links.seconds / copy.seconds).toFixed(2)
    const ofWork = (links.work / copy.work).toFixed(2)
    const memory = `${links.megabytes.toFixed(0)} MB of memory (aim: under ${AIM.memory})`
    lines.push(
      { what: `${what}: read and written`, measured: `${copy.seconds.toFixed(2)} s` },
      {
        what: `${what}: a link for each`,
        measured: `${links.seconds.toFixed(2)} s`,
        aim: `${ratio} times that (aim: at most ${AIM.ratio}), ${ofWork} times its processor time, ${memory}`,
      },
    )
  }
  rmSync(folder, { recursive: true })
  return lines
}

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
