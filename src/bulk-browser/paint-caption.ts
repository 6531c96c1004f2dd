import type { PaintCaption } from '#bulk/code-archive.ts'
import { captionFont } from '#qr/caption.ts'

/** Draws captions on a canvas without a page; null where the browser has none. */
export function captionPainter(): PaintCaption | null {
  if (typeof OffscreenCanvas === 'undefined') return null
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (context === null) return null
  return ({ lines, size, height, direction }, width, perModule) => {
    const side = width / perModule
    canvas.width = width
    canvas.height = height * perModule
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.fillStyle = '#000'
    context.font = `${captionFont.weight} ${size * perModule}px ${captionFont.family}`
    context.textAlign = 'center'
    context.direction = direction
    for (const { text, baseline } of lines) {
      context.fillText(text, width / 2, (baseline - side) * perModule, width)
    }
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const grey = Uint8Array.from(
      { length: canvas.width * canvas.height },
      (_, at) => data[at * 4] ?? 0,
    )
    return { height: canvas.height, grey }
  }
}
