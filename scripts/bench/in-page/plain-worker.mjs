import { decoded } from '#bulk/encoding.ts'
import { readCsv } from '#bulk/read-csv.ts'
import { csvWriter } from '#bulk/write-csv.ts'
import { gatherer } from '#bulk-browser/gather.ts'
import { slicesOf } from '#bulk-browser/slices.ts'

// Reads a table and writes it as it is, with the reader and the writer of a run and nothing between them.

const pieceSize = 1 << 20
const room = { free: 4 }
let onTook = () => {}

addEventListener('message', async ({ data }) => {
  if (data === 'took') {
    room.free += 1
    onTook()
    return
  }
  const pieces = gatherer(pieceSize * 1.5)
  const writer = csvWriter(',')
  const post = async () => {
    const piece = pieces.cut()
    if (piece === null) return
    while (room.free === 0) {
      await new Promise((done) => {
        onTook = () => done(undefined)
      })
    }
    room.free -= 1
    postMessage(new Blob([piece]))
    pieces.reuse(piece.buffer)
  }
  for await (const { rows } of readCsv(decoded(slicesOf(data), 'utf-8'), ',')) {
    let text = ''
    for (const cells of rows) text += writer.line(cells, 6, [])
    pieces.add(text)
    if (pieces.size() >= pieceSize) await post()
  }
  await post()
  postMessage('end')
})
