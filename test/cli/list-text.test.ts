import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { listText } from '#cli/list-text.ts'

const text = 'Hà Nội\nplain\r\nCafé 🙂\rend'

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
  ['UTF-16 the other way round', Buffer.from(text, 'utf16le').swap16()],
])('a list in %s is read, wherever it is cut', async (_, bytes) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 4, max: 60 }), async (size) => {
      expect(await read(bytes, size)).toEqual([text, 0])
    }),
  )
})

test('a line that is no UTF-8 is Windows-1252, and the lines around it stay what they are', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Hà Nội\n'),
    Buffer.from('Caf\xe9\nM\xe1laga\r', 'latin1'),
    Buffer.from('Huế'),
  ])
  const whole = 'Hà Nội\nCafé\nMálaga\rHuế'
  expect(await Promise.all([1, 3, 8, 99].map((size) => read(bytes, size)))).toEqual(
    Array.from({ length: 4 }, () => [whole, 2]),
  )
})

test('an encoding that is told is taken', async () => {
  const bytes = Buffer.from('CafÃ©', 'latin1')
  expect(await read(bytes, 9)).toEqual(['Café', 0])
  expect(await textOf(listText(cut(bytes, 9), 'windows-1252').pieces)).toBe('CafÃ©')
})

async function read(bytes: Uint8Array, size: number) {
  const { pieces, guessed } = listText(cut(bytes, size), null)
  return [await textOf(pieces), guessed()]
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole
}

async function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
