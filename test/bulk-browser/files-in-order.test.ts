import { expect, it } from 'vitest'
import { filesInOrder } from '#bulk-browser/files-in-order.ts'
import { blobSink, type FileSink } from '#platform/file-sink.ts'
import { fail, ok } from '#platform/result.ts'

const bytes = () => new Uint8Array(3)
const filesOf = (open: (name: string) => FileSink) =>
  filesInOrder((name: string) => ({ name, sink: open(name) }))
const later = () => new Promise<void>((done) => setTimeout(done, 1))

it('files are closed one after the other, as they began, so that the first of them get what room there is', async () => {
  const log: string[] = []
  const files = filesOf((name) => ({
    ...blobSink(''),
    async close() {
      log.push(`${name} closes`)
      await later()
      log.push(`${name} is closed`)
      return ok(new Blob())
    },
  }))
  await files.write('codes.zip', bytes())
  await files.write('codes-2.zip', bytes())
  await files.close()
  expect(log).toEqual([
    'codes.zip closes',
    'codes.zip is closed',
    'codes-2.zip closes',
    'codes-2.zip is closed',
  ])
})

it('no file is closed while a piece is on its way into it', async () => {
  const log: string[] = []
  const files = filesOf(() => ({
    isKept: true,
    async write() {
      await later()
      log.push('written')
      return ok()
    },
    async close() {
      log.push('closed')
      return ok(new Blob())
    },
  }))
  void files.write('codes.zip', bytes())
  void files.write('codes.zip', bytes())
  await files.close()
  expect(log).toEqual(['written', 'written', 'closed'])
})

it('a file that a person chose is lost by a piece without room, and with it all that comes behind', async () => {
  const disk: FileSink = {
    isKept: false,
    write: async () => fail('disk-full'),
    close: async () => ok(null),
  }
  const files = filesOf((name) => (name === 'codes-2.zip' ? disk : blobSink('')))
  expect(await files.write('codes.zip', bytes())).toBe(true)
  expect(await files.write('codes-2.zip', bytes())).toBe(false)
  expect(await files.write('codes.zip', bytes())).toBe(false)
  const { files: made, isWhole } = await files.close()
  expect([...made.values()].map(({ blob, isKept }) => [blob?.size, isKept])).toEqual([
    [3, true],
    [undefined, false],
  ])
  expect(isWhole).toBe(false)
})
