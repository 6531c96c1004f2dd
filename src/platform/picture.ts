import type { Pixels } from './pixels.ts'
import { fail, ok, type Result } from './result.ts'

/** A part of a picture, in the picture's own pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What pixels can be taken of; it lives in the browser's memory until it is closed. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** The area, made smaller where `scale` is below 1 (never larger); null where the browser has no room for it. */
  readonly pixels: (area: Area, scale: number) => Pixels | null
  readonly close: () => void
}

/** Pixels that are opened as they are: four bytes each, 160 MB. A larger picture is opened in a smaller size. */
const opensWhole = 40_000_000
/** Pixels beyond which a picture is not opened at all: unpacking it could take the tab down. */
const opensAtAll = 200_000_000
/** What every browser's canvas can have; on iOS it is 4096 × 4096 pixels in all. */
const largestCanvas = { pixels: 16_000_000, side: 16_384 }
/** A drawing has no pixels of its own: the longer side it is drawn with. */
const drawingSide = 2048

/**
 * Opens a picture file: whatever kind this browser shows (PNG, JPEG, WebP, GIF and its first frame, SVG; HEIC on some).
 * `'not-a-picture'`: anything else, a broken file, or one of more than 200 million pixels. Never throws.
 */
export async function openPicture(file: Blob): Promise<Result<Picture, 'not-a-picture'>> {
  const url = URL.createObjectURL(file)
  try {
    // An element tells its size before it is unpacked.
    const image = await loadImage(url)
    const source = await openSource(file, image)
    return source ? ok(toPicture(source, source)) : fail('not-a-picture')
  } catch {
    return fail('not-a-picture')
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** What a video shows now; null while it shows nothing. Close it when done; the video plays on. */
export function videoPicture(video: HTMLVideoElement): Picture | null {
  const { videoWidth: width, videoHeight: height } = video
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || width * height === 0) return null
  return toPicture(video, { width, height })
}

type Size = Pick<Area, 'width' | 'height'>

function loadImage(url: string): Promise<HTMLImageElement> {
  return new Promise((done, failed) => {
    const image = new Image()
    image.addEventListener('load', () => done(image))
    image.addEventListener('error', () => failed(new Error('not a picture')))
    image.src = url
  })
}

async function openSource(file: Blob, image: HTMLImageElement) {
  if (file.type.startsWith('image/svg')) return drawn(image, drawingSize(image))
  const { naturalWidth: width, naturalHeight: height } = image
  if (width * height === 0 || width * height > opensAtAll) return null
  const size = width * height > opensWhole ? fitted({ width, height }) : null
  // Unpacked beside the page's own thread. What only an element can show is drawn from it.
  return createImageBitmap(file, size ? resizing(size) : {}).catch(() =>
    drawn(image, size ?? fitted({ width, height })),
  )
}

function resizing({ width, height }: Size): ImageBitmapOptions {
  return { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' }
}

/** A drawing without a size of its own is taken to be square. */
function drawingSize(image: HTMLImageElement): Size {
  const { naturalWidth, naturalHeight } = image
  const [width, height] = naturalWidth * naturalHeight > 0 ? [naturalWidth, naturalHeight] : [1, 1]
  return resized({ width, height }, drawingSide / Math.max(width, height))
}

function fitted({ width, height }: Size): Size {
  const byArea = Math.sqrt(largestCanvas.pixels / (width * height))
  return resized(
    { width, height },
    Math.min(1, byArea, largestCanvas.side / Math.max(width, height)),
  )
}

function resized({ width, height }: Size, scale: number): Size {
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  return { width: side(width), height: side(height) }
}

function drawn(image: HTMLImageElement, { width, height }: Size): HTMLCanvasElement | null {
  // With its size given, a drawing is drawn at that size and not enlarged from its own.
  image.width = width
  image.height = height
  const context = canvasContext()
  if (!context) return null
  resize(context.canvas, { width, height })
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  return context.canvas
}

function toPicture(
  source: ImageBitmap | HTMLCanvasElement | HTMLVideoElement,
  { width, height }: Size,
): Picture {
  // One canvas for all takes: some browsers let go of a canvas long after the page did.
  const context = canvasContext()
  return {
    width,
    height,
    pixels(area, scale) {
      if (!context) return null
      const { x, y, width: across, height: down } = area
      const size = resized(area, Math.min(1, scale))
      return taken(context, size, () =>
        context.drawImage(source, x, y, across, down, 0, 0, size.width, size.height),
      )
    },
    close() {
      if (source instanceof ImageBitmap) source.close()
      if (source instanceof HTMLCanvasElement) resize(source, nothing)
      if (context) resize(context.canvas, nothing)
    },
  }
}

const nothing: Size = { width: 0, height: 0 }

function taken(context: CanvasRenderingContext2D, size: Size, draw: () => void): Pixels | null {
  try {
    resize(context.canvas, size)
    context.imageSmoothingQuality = 'high'
    draw()
    return context.getImageData(0, 0, size.width, size.height)
  } catch {
    return null
  }
}

/** Empties the canvas too. */
function resize(canvas: HTMLCanvasElement, { width, height }: Size): void {
  canvas.width = width
  canvas.height = height
}

/** `willReadFrequently` keeps the pixels in memory, where reading them back is quick. */
function canvasContext(): CanvasRenderingContext2D | null {
  return document.createElement('canvas').getContext('2d', { willReadFrequently: true })
}
