import { openPicture } from '#platform/picture.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { LogoArt } from '#qr/logo.ts'
import { pixelsToCanvas, toPng } from './canvas.ts'

/** A picture that a person chose, ready to be laid into a code. */
export interface Logo extends LogoArt {
  /** The same as a `blob:` address, which the page may show. It is the logo's for good: `letGo` gives its memory back. */
  readonly url: string
}

/** Pixels of the longer side: sharp at 600 dpi on a poster code of 100 mm. */
const longestSide = 512

/**
 * Opens a picture file and keeps its pixels only: whatever else a file can hold, scripts in an SVG among it, stays behind.
 * `'not-a-picture'`: nothing that this browser can show. Never throws.
 */
export async function openLogo(file: File): Promise<Result<Logo, 'not-a-picture'>> {
  const opened = await openPicture(file)
  if (!opened.ok) return opened
  const { width, height, pixels: pixelsOf, close } = opened.value
  const scale = longestSide / Math.max(width, height)
  const pixels = pixelsOf({ x: 0, y: 0, width, height }, scale)
  close()
  const blob = pixels && (await toPng(pixelsToCanvas(pixels)))
  if (!blob) return fail('not-a-picture')
  const png = await dataUrl(blob)
  return png === null
    ? fail('not-a-picture')
    : ok({ name: file.name, pixels, png, url: URL.createObjectURL(blob) })
}

/** Gives back the memory behind a logo's address, from which nothing can be loaded any more. Null: there is none. */
export function letGo(logo: Logo | null): void {
  if (logo) URL.revokeObjectURL(logo.url)
}

function dataUrl(blob: Blob): Promise<string | null> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      done(typeof reader.result === 'string' ? reader.result : null),
    )
    reader.addEventListener('error', () => done(null))
    reader.readAsDataURL(blob)
  })
}
