import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, longestLine, type Line } from '#cli/lines.ts'

test('wherever a text is cut into pieces, its lines are the same', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\r\n', 'é') })
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(20)), async (whole, cuts) => {
      const wanted = whole
        .split(/\r\n|\n|\r/)
        .map((line, at) => ({ number: at + 1, text: line }))
        .filter((line) => line.text.trim() !== '')
      expect(await read(cut(whole, cuts))).toEqual(wanted)
    }),
  )
})

test('behind a line that never ends nothing is read', async () => {
  let taken = 0
  async function* endless() {
    yield 'one\n'
    for (;;) {
      taken += 1
      yield 'x'.repeat(longestLine / 4)
    }
  }
  const [first, second] = await read(endless())
  expect(first).toEqual({ number: 1, text: 'one' })
  expect(second?.number).toBe(2)
  expect(second?.text.length).toBeGreaterThan(longestLine)
  expect(taken).toBe(5)
})

async function read(pieces: AsyncIterable<string>): Promise<readonly Line[]> {
  const lines: Line[] = []
  for await (const some of linesOf(pieces)) lines.push(...some)
  return lines
}

async function* cut(text: string, cuts: readonly number[]) {
  let at = 0
  for (const length of cuts) {
    yield text.slice(at, at + length)
    at += length
  }
  yield text.slice(at)
}
