import type { Pixels } from '#platform/pixels.ts'

/**
 * A film of one grey picture, standing still, in the plain format that Chromium's fake camera plays: a line of text, then
 * for each frame a line of text, a byte of light a pixel, and two planes of colour at half the size. Even sides only.
 */
export function filmOf({ width, height, data }: Pixels, frames = 2): Buffer {
  const light = Buffer.alloc(width * height)
  for (let at = 0; at < light.length; at += 1) light[at] = data[at * 4] ?? 0
  const colour = Buffer.alloc((width / 2) * (height / 2) * 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame)])
}
