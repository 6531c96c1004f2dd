import { expect, test } from 'vitest'
import { wholeText } from '#cli/read-text.ts'

const text = 'Hà Nội 🙂'

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, as Windows PowerShell writes it', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
])('%s is read, wherever it is cut', async (_, bytes) => {
  const whole = async (size: number) => wholeText(cut(bytes, size), 100)
  expect(await whole(2)).toBe(text)
  expect(await whole(3)).toBe(text)
  expect(await whole(100)).toBe(text)
})

test('a text that is far too long is not read to its end', async () => {
  expect(await wholeText(cut(Buffer.from(text), 4), 3)).toBeNull()
})

async function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
