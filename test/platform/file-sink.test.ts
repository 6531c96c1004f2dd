import { describe, expect, it } from 'vitest'
import { blobSink, chooseFile, type SaveDoor } from '#platform/file-sink.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A browser that lets people choose files, and a disk with room for so many pieces. */
function browserWith(room = Infinity) {
  const disk = { written: '', isClosed: false, pieces: 0 }
  const door: SaveDoor = {
    showSaveFilePicker: ({ suggestedName }) =>
      Promise.resolve({
        name: `my ${suggestedName}`,
        createWritable: () => Promise.resolve(writableOn(disk, room)),
      }),
  }
  return { disk, door }
}

function writableOn(
  disk: { written: string; isClosed: boolean; pieces: number },
  room: number,
): FileSystemWritableFileStream {
  let hasFailed = false
  const stream: unknown = {
    write: (piece: Uint8Array) => {
      disk.pieces += 1
      if (disk.pieces > room) {
        hasFailed = true
        return Promise.reject(new DOMException('', 'QuotaExceededError'))
      }
      disk.written += new TextDecoder().decode(piece)
      return Promise.resolve()
    },
    close: () => {
      if (hasFailed) return Promise.reject(new TypeError('cannot close an errored stream'))
      disk.isClosed = true
      return Promise.resolve()
    },
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rest of a stream is never used
  return stream as FileSystemWritableFileStream
}

function refusing(name: string): SaveDoor {
  return { showSaveFilePicker: () => Promise.reject(new DOMException('', name)) }
}

function opening(name: string): SaveDoor {
  const createWritable = () => Promise.reject(new DOMException('', name))
  return { showSaveFilePicker: () => Promise.resolve({ name: 'links.csv', createWritable }) }
}

describe('a file that a person chose', () => {
  it('is written as it is made, under the name it was given', async () => {
    const { disk, door } = browserWith()
    const chosen = await chooseFile('links.csv', door)
    if (!chosen.ok) throw new Error(chosen.reason)
    expect(chosen.value.name).toBe('my links.csv')
    expect(await chosen.value.sink.write(bytes('Hà '))).toEqual({ ok: true, value: undefined })
    expect(disk).toMatchObject({ written: 'Hà ', isClosed: false })
    await chosen.value.sink.write(bytes('Nội'))
    expect(await chosen.value.sink.close()).toEqual({ ok: true, value: null })
    expect(disk).toMatchObject({ written: 'Hà Nội', isClosed: true })
  })

  it('tells of a full disk', async () => {
    const { door } = browserWith(1)
    const chosen = await chooseFile('links.csv', door)
    if (!chosen.ok) throw new Error(chosen.reason)
    await chosen.value.sink.write(bytes('a'))
    expect(await chosen.value.sink.write(bytes('b'))).toEqual({ ok: false, reason: 'disk-full' })
    expect(await chosen.value.sink.close()).toEqual({ ok: false, reason: 'disk-full' })
  })

  it('is none where the person says no, or the browser does not know how', async () => {
    expect(await chooseFile('a', refusing('AbortError'))).toEqual({ ok: false, reason: 'declined' })
    expect(await chooseFile('a', refusing('SecurityError'))).toEqual({
      ok: false,
      reason: 'unsupported',
    })
    expect(await chooseFile('a', {})).toEqual({ ok: false, reason: 'unsupported' })
  })
})

it('a file that the browser does not write to is told, and is not written somewhere else', async () => {
  for (const name of ['NoModificationAllowedError', 'NotAllowedError']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await chooseFile('a', opening(name))).toEqual({ ok: false, reason: 'refused' })
  }
})

it('a file in the browser’s keeping holds its pieces in order, however many they are', async () => {
  const sink = blobSink('text/csv')
  const pieces = Array.from({ length: 100 }, (_, at) => `row ${at}\n`)
  for (const [at, piece] of pieces.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await sink.write(at % 3 === 0 ? new Blob([piece]) : bytes(piece))
  }
  const closed = await sink.close()
  const blob = closed.ok ? closed.value : null
  expect(await blob?.text()).toBe(pieces.join(''))
  expect(blob?.type).toBe('text/csv')
  const empty = await blobSink('text/csv').close()
  expect(empty.ok && empty.value?.size).toBe(0)
})
