import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { decoded } from '#bulk/encoding.ts'
import { readCsv } from '#bulk/read-csv.ts'
import { csvWriter } from '#bulk/write-csv.ts'

// Reads a table and writes it again, with the reader and the writer of `bulk` and in portions of the same size: what making
// links of it is compared with.
const [from = '', to = ''] = process.argv.slice(2)
const output = await open(to, 'w')
const writer = csvWriter(',')
const bytes = createReadStream(from, { highWaterMark: 64 * 1024 })
for await (const { rows } of readCsv(decoded(bytes, 'utf-8'), ',')) {
  let text = ''
  for (const cells of rows) text += writer.line(cells, cells.length, [])
  await output.write(text)
}
await output.close()
