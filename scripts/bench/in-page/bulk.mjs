import { startRun } from '#bulk-browser/start-run.ts'
import { openTable } from '#bulk-browser/open-table.ts'
import { blobSink } from '#platform/file-sink.ts'

/** A block and four rows, the last two with text around the cell. */
const template = {
  draft: {
    channel: /** @type {const} */ ('website'),
    destination: 'https://shop.example.org/sale?page=2',
    blockId: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
    rows: [
      { kind: /** @type {const} */ ('user'), name: 'first Name', value: '[name]' },
      { kind: /** @type {const} */ ('user'), name: 'gender', value: '[gender]' },
      { kind: /** @type {const} */ ('user'), name: 'Favourite shop', value: 'Shop [city]' },
      { kind: /** @type {const} */ ('variable'), name: 'voucher', value: '[voucher]' },
    ],
  },
  empty: {},
  fixes: [],
  options: {},
}

const chosen = () => {
  const file = document.querySelector('input')?.files?.[0]
  if (file === undefined) throw new Error('no file was chosen')
  return file
}

/** Makes the links of the chosen file: milliseconds, links and bytes. */
const links = async () => {
  const opened = await openTable(chosen())
  if (!opened.ok) throw new Error(opened.reason)
  const { source, columns } = opened.value
  const sinks = {
    links: { name: 'links.csv', sink: blobSink('text/csv') },
    refused: { name: 'refused.csv', sink: blobSink('text/csv') },
  }
  const start = performance.now()
  const state = await new Promise((settle) => {
    startRun({ source, columns, template, hasMark: false }, sinks, (next) => {
      if (next.at !== 'running') settle(next)
    })
  })
  const ms = performance.now() - start
  return { ms, links: state.finished.summary.links, bytes: state.finished.links.blob.size }
}

/** Reads and writes the chosen file: milliseconds and bytes. */
const plain = async () => {
  const worker = new Worker(new URL('./plain-worker.mjs', import.meta.url), { type: 'module' })
  const sink = blobSink('text/csv')
  const file = chosen()
  const start = performance.now()
  const ended = new Promise((settle) => {
    worker.addEventListener('message', async ({ data }) => {
      if (data === 'end') return settle(undefined)
      await sink.write(data)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin of its own
      return worker.postMessage('took')
    })
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin of its own
  worker.postMessage(file)
  await ended
  const closed = await sink.close()
  worker.terminate()
  const ms = performance.now() - start
  return { ms, bytes: closed.ok ? (closed.value?.size ?? 0) : 0 }
}

const bulkBench = { links, plain }

/** @typedef {typeof bulkBench} BulkBench */

Object.assign(globalThis, { bulkBench })
