import { captionFont } from '#qr/caption.ts'
import type { PlacedLogo } from '#qr/logo.ts'
import type { Pixels } from '#platform/pixels.ts'
import type { Sheet } from '#qr/sheet.ts'

/** `willReadFrequently` keeps the pixels in memory, where drawing is exact and reading them back is quick. */
export function canvasContext(
  width: number,
  height: number,
  alpha = false,
): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas.getContext('2d', { alpha, willReadFrequently: true })
}

/** A picture as a canvas, which other canvases can draw. */
export function pixelsToCanvas({ data, width, height }: Pixels): HTMLCanvasElement | null {
  const context = canvasContext(width, height, true)
  context?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0)
  return context?.canvas ?? null
}

/** The canvas as a PNG file; null without one, and where the browser makes none of it, as of one that is too large. */
export function toPng(canvas: HTMLCanvasElement | null): Promise<Blob | null> {
  return new Promise((done) => {
    if (canvas) canvas.toBlob(done, 'image/png')
    else done(null)
  })
}

/** Draws the picture into its box; `perModule`: pixels a module. Where the browser gives no canvas to hold it, nothing is drawn. */
export function drawLogo(
  context: CanvasRenderingContext2D,
  { art, box }: PlacedLogo,
  perModule: number,
): void {
  const picture = pixelsToCanvas(art.pixels)
  if (!picture) return
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((it) => it * perModule)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, x ?? 0, y ?? 0, width ?? 0, height ?? 0)
}

/** Draws the letters; `top`: the module at which the canvas begins. Waits for the font that they need. */
export async function drawCaption(
  context: CanvasRenderingContext2D,
  { caption, width, colours }: Sheet,
  perModule: number,
  top: number,
): Promise<void> {
  if (!caption) return
  const font = `${captionFont.weight} ${caption.size * perModule}px ${captionFont.family}`
  // Without it, the next best of the family is taken.
  await document.fonts
    .load(font, caption.lines.map(({ text }) => text).join(' '))
    .catch(() => undefined)
  context.font = font
  context.fillStyle = colours.foreground
  context.textAlign = 'center'
  context.direction = caption.direction
  for (const { text, baseline } of caption.lines) {
    const most = (width - 2) * perModule
    context.fillText(text, (width / 2) * perModule, (baseline - top) * perModule, most)
  }
}
