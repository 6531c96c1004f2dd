import { pathToFileURL } from 'node:url'
import { encodeQR } from 'qr'
import { build } from 'vite'
import { root } from '../run.mjs'
import { against } from './line.mjs'

const AIM = 1.5
const CODES = 10_000
const ROUNDS = 5
/** Taken in turns this small, and of each the quickest round, so that what else the machine does meets both or none. */
const TURN = 500

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  const { codeArchive } = await loadArchive()
  const rows = Array.from({ length: CODES }, (_, at) => rowOf(at))
  const turns = Array.from({ length: CODES / TURN }, (_, at) => ({
    rows: rows.slice(at * TURN, (at + 1) * TURN),
    bare: Infinity,
    packed: Infinity,
  }))
  let end = Infinity
  let bytes = 0
  for (let round = 0; round < ROUNDS; round++) {
    bytes = 0
    const archive = codeArchive({ wish }, () => ({
      write: (/** @type {Uint8Array} */ some) => void (bytes += some.length),
      close: () => {},
    }))
    for (const turn of turns) {
      const bare = await timeOf(() => turn.rows.forEach(({ url }) => encodeQR(url, 'raw', asOurs)))
      const packed = await timeOf(() => archive.take(turn.rows, []))
      turn.bare = Math.min(turn.bare, bare)
      turn.packed = Math.min(turn.packed, packed)
    }
    end = Math.min(end, await timeOf(() => archive.end()))
  }
  const bare = sum(turns.map((turn) => turn.bare))
  const packed = sum(turns.map((turn) => turn.packed)) + end
  const ratio = packed / bare
  return [
    { what: 'The bare encoder, 10,000 links', measured: seconds(bare) },
    {
      what: 'The same as SVG files in an archive',
      measured: seconds(packed),
      aim: `${(bytes / 1e6).toFixed(1)} MB, ${ratio.toFixed(2)} times as long, ${against(ratio, AIM, (it) => it.toFixed(1))}`,
    },
  ]
}

/** @type {import('#bulk/code-archive.ts').CodeWish} */
const wish = { format: 'svg', size: 40, level: null, nameColumn: 0, captionColumn: null }

/** @type {import('qr').QrOpts} */
const asOurs = { ecc: 'medium', encoding: 'byte', border: 1 }

/** @param {number} at */
const rowOf = (at) => ({
  cells: [`Tisch ${at}`],
  line: at + 2,
  url: `https://m.me/acme.store?ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:Source:Poster%20${at};variables:table:${at * 7}`,
})

/** @param {() => unknown} run */
const timeOf = async (run) => {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** @param {readonly number[]} times */
const sum = (times) => times.reduce((all, time) => all + time, 0)

/** @param {number} time */
const seconds = (time) => `${(time / 1000).toFixed(2)} s`

/**
 * Bundled once from its sources, since Node 20 reads no TypeScript.
 * @returns {Promise<typeof import('../../src/bulk/code-archive.ts')>}
 */
const loadArchive = async () => {
  const outDir = `${root}.cache/code-archive`
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: `${root}src/bulk/code-archive.ts`,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'code-archive.mjs' } },
    },
  })
  return import(pathToFileURL(`${outDir}/code-archive.mjs`).href)
}
