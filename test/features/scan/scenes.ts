import { encodeQR } from 'qr'
import type { Pixels } from '#platform/pixels.ts'
import type { Area, Picture } from '#platform/picture.ts'

export const link =
  'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;user:Source:Facebook;variables:color:black'

export type Colour = readonly [red: number, green: number, blue: number, opacity?: number]

export const white: Colour = [255, 255, 255]
export const black: Colour = [0, 0, 0]
export const glass: Colour = [0, 0, 0, 0]

export interface Code {
  readonly text?: string
  /** Of the symbol's corner with its quiet zone, in pixels; fractions are drawn as greys. */
  readonly x?: number
  readonly y?: number
  /** Pixels a module. */
  readonly module: number
  /** Modules. */
  readonly quiet?: number
  /** Degrees, clockwise around its middle. */
  readonly turned?: number
  readonly dark?: Colour
  readonly light?: Colour
}

export interface Scene {
  /** Unless told, just large enough for the first code, not turned. */
  readonly width?: number
  readonly height?: number
  readonly ground?: Colour
  readonly codes: readonly Code[]
  /** How much each point may be lighter or darker than it is, of 255. */
  readonly noise?: number
  /** Lines and boxes everywhere, as on a page full of text. */
  readonly isBusy?: boolean
}

/** Draws codes as a camera or a screen would show them: each pixel is what falls on it. The same scene is the same picture. */
export function draw(scene: Scene): Pixels {
  const { codes, ground = white, noise = 0 } = scene
  const [first] = codes
  const side = first ? Math.ceil(sideOf(first)) : 100
  const { width = side, height = side } = scene
  const picture = { width, height, data: new Uint8ClampedArray(width * height * 4) }
  const four = bytes(ground)
  for (let at = 0; at < picture.data.length; at += 1) picture.data[at] = four[at % 4] ?? 0
  const random = randomFrom(7)
  if (scene.isBusy === true) scribble(picture, random)
  for (const code of codes) drawCode(picture, code)
  if (noise > 0) sprinkle(picture, noise, random)
  return picture
}

/** The length of one side with its quiet zone, in pixels. */
export function sideOf({ text = link, module, quiet = 4 }: Code): number {
  return (matrixOf(text).length + 2 * quiet) * module
}

/** What a browser would open: parts of it are taken, and made smaller by the mean of what falls together. */
export function pictureOf(pixels: Pixels): Picture & { readonly taken: Area[] } {
  const taken: Area[] = []
  return {
    width: pixels.width,
    height: pixels.height,
    taken,
    pixels(area, scale) {
      taken.push(area)
      return shrunk(pixels, area, Math.min(1, scale))
    },
    close: () => {},
  }
}

const matrices = new Map<string, boolean[][]>()

function matrixOf(text: string): boolean[][] {
  const known = matrices.get(text)
  if (known) return known
  const bordered = encodeQR(text, 'raw', { border: 1 })
  const matrix = bordered.slice(1, -1).map((row) => row.slice(1, -1))
  matrices.set(text, matrix)
  return matrix
}

function drawCode(picture: Pixels, code: Code): void {
  const side = sideOf(code)
  const [x, y] = [(code.x ?? 0) + side / 2, (code.y ?? 0) + side / 2]
  const reach = code.turned === undefined ? side / 2 : (side / 2) * Math.SQRT2
  const right = Math.min(picture.width, Math.ceil(x + reach))
  const bottom = Math.min(picture.height, Math.ceil(y + reach))
  const blend = blending(picture, code, x, y)
  for (let row = Math.max(0, Math.floor(y - reach)); row < bottom; row += 1) {
    for (let column = Math.max(0, Math.floor(x - reach)); column < right; column += 1) {
      blend(column, row)
    }
  }
}

/** Where a pixel is looked at: in nine points of it. */
const fractions = [1 / 6, 1 / 2, 5 / 6]

/** Gives a pixel the mean colour of what falls on it. */
function blending({ width, data }: Pixels, code: Code, x: number, y: number) {
  const { turned = 0, dark = black, light = white } = code
  const isDarkAt = moduleFinder(code)
  const angle = (turned * Math.PI) / 180
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  const [darkBytes, lightBytes] = [bytes(dark), bytes(light)]
  return (column: number, row: number): void => {
    let darkCount = 0
    let lightCount = 0
    for (const [part, fraction] of fractions.entries()) {
      const down = row + fraction - y
      for (const other of fractions) {
        const across = column + other - x
        const isDark = isDarkAt(across * cosine + down * sine, down * cosine - across * sine)
        darkCount += isDark === true ? 1 : 0
        lightCount += isDark === false ? 1 : 0
      }
      if (part === 2 && darkCount + lightCount === 0) return
    }
    for (let part = 0; part < 4; part += 1) {
      const at = (row * width + column) * 4 + part
      const sum = darkCount * (darkBytes[part] ?? 0) + lightCount * (lightBytes[part] ?? 0)
      data[at] = (sum + (9 - darkCount - lightCount) * (data[at] ?? 0)) / 9
    }
  }
}

/** Whether it is dark so many pixels right of and below the middle of the code; null where it is no more. */
function moduleFinder({ text = link, module, quiet = 4 }: Code) {
  const matrix = matrixOf(text)
  const modules = matrix.length
  return (right: number, below: number): boolean | null => {
    const column = right / module + modules / 2
    const row = below / module + modules / 2
    const isOutside =
      column < -quiet || row < -quiet || column >= modules + quiet || row >= modules + quiet
    return isOutside ? null : matrix[Math.floor(row)]?.[Math.floor(column)] === true
  }
}

function bytes([red, green, blue, opacity = 255]: Colour): readonly number[] {
  return [red, green, blue, opacity]
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function scribble({ width, height, data }: Pixels, random: () => number): void {
  for (let count = (width * height) / 400; count > 0; count -= 1) {
    const [x, y] = [Math.floor(random() * width), Math.floor(random() * height)]
    const [across, down] = [2 + Math.floor(random() * 20), 1 + Math.floor(random() * 2)]
    const grey = Math.floor(random() * 200)
    for (let row = y; row < Math.min(height, y + down); row += 1) {
      const end = row * width + Math.min(width, x + across)
      for (let at = row * width + x; at < end; at += 1) {
        data[at * 4] = grey
        data[at * 4 + 1] = grey
        data[at * 4 + 2] = grey
      }
    }
  }
}

function sprinkle({ data }: Pixels, noise: number, random: () => number): void {
  for (let at = 0; at < data.length; at += 4) {
    const change = (random() * 2 - 1) * noise
    for (let part = at; part < at + 3; part += 1) data[part] = (data[part] ?? 0) + change
  }
}

function shrunk(pixels: Pixels, area: Area, scale: number): Pixels {
  const [width, height] = [Math.round(area.width * scale), Math.round(area.height * scale)]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = range(area.y, y, scale)
    for (let x = 0; x < width; x += 1) {
      const [left, right] = range(area.x, x, scale)
      for (let part = 0; part < 4; part += 1) {
        let sum = 0
        for (let row = top; row < bottom; row += 1)
          for (let column = left; column < right; column += 1)
            sum += pixels.data[(row * pixels.width + column) * 4 + part] ?? 0
        data[(y * width + x) * 4 + part] = sum / ((bottom - top) * (right - left))
      }
    }
  }
  return { width, height, data }
}

function range(start: number, at: number, scale: number): readonly [from: number, to: number] {
  const from = Math.floor(at / scale)
  return [start + from, start + Math.max(from + 1, Math.floor((at + 1) / scale))]
}
