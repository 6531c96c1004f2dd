import { expect, test } from 'vitest'
import { readFrame } from '#features/scan/read-frame.ts'
import { draw, link, pictureOf, type Scene } from './scenes.ts'

const lens = { width: 1280, height: 720, ground: [120, 120, 120], noise: 20 } as const

test('three frames after another read what stands in the middle, beside it, and what is fine', async () => {
  expect(
    await threeFrames({ ...lens, codes: [{ module: 6, x: 450, y: 170, turned: 12 }] }),
  ).toEqual([link, link, link])
  expect(await threeFrames({ ...lens, codes: [{ module: 4, x: 20, y: 100 }] })).toEqual([
    null,
    link,
    null,
  ])
  expect(await threeFrames({ ...lens, codes: [{ module: 1.6, x: 600.3, y: 300.6 }] })).toContain(
    link,
  )
})

test('of two codes, the one in the middle is read first', async () => {
  const codes = [
    { module: 8, x: 10, y: 100, text: 'https://example.com/beside' },
    { module: 5, x: 560, y: 250, text: 'https://example.com/aimed-at' },
  ]
  const [first] = await threeFrames({ ...lens, codes })
  expect(first).toBe('https://example.com/aimed-at')
})

test('a frame without a code has no text, and neither has a frame without pixels', async () => {
  expect(await threeFrames({ ...lens, codes: [] })).toEqual([null, null, null])
  const none = { width: 640, height: 480, pixels: () => null, close: () => {} }
  expect(await readFrame(none, 0)).toBeNull()
})

function threeFrames(scene: Scene): Promise<(string | null)[]> {
  const frame = pictureOf(draw(scene))
  return Promise.all([0, 1, 2].map((turn) => readFrame(frame, turn)))
}
