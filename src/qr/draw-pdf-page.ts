import type { Box } from './logo.ts'
import type { Pixels } from '#platform/pixels.ts'
import { drawPixels, pixelPainter, type Painter } from './pixels.ts'

/** Across, down and where the corner goes: we never turn anything. */
type Matrix = readonly [across: number, down: number, x: number, y: number]

interface Drawing {
  matrix: Matrix
  readonly kept: Matrix[]
  readonly path: Box[]
}

/**
 * Carries out what a page of ours says, on pixels. Throws at an operator that we do not write, and at a picture that is not
 * there or stands on its head.
 */
export function drawPdfPage(
  content: string,
  pixels: Pixels,
  matrix: Matrix,
  pictures: ReadonlyMap<string, Pixels>,
): void {
  const painter = pixelPainter(pixels)
  const drawing: Drawing = { matrix, kept: [], path: [] }
  let operands: string[] = []
  for (const token of content.split(/\s+/).filter(Boolean)) {
    if (/^[-\d./]/.test(token)) {
      operands.push(token)
      continue
    }
    if (token === 'Do')
      drawPicture(pixels, drawing.matrix, pictures.get(String(operands[0]).slice(1)))
    else operate(token, operands.map(Number), drawing, painter)
    operands = []
  }
}

/** The operators that we write: ISO 32000-1, annex A. */
function operate(
  token: string,
  numbers: readonly number[],
  drawing: Drawing,
  painter: Painter,
): unknown {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  switch (token) {
    case 'q':
      return drawing.kept.push(drawing.matrix)
    case 'Q':
      return (drawing.matrix = drawing.kept.pop() ?? drawing.matrix)
    case 'cm':
      return (drawing.matrix = joinedMatrix(drawing.matrix, [a, d, e, f]))
    case 'rg':
      return (painter.fillStyle = hexColour([a, b, c]))
    case 're':
      return drawing.path.push(placed(drawing.matrix, { x: a, y: b, width: c, height: d }))
    case 'f':
      return drawing.path.splice(0).map((box) => fillBox(painter, box))
    default:
      throw new Error(`not ours: ${token}`)
  }
}

function joinedMatrix([across, down, x, y]: Matrix, [a, d, e, f]: Matrix): Matrix {
  return [across * a, down * d, across * e + x, down * f + y]
}

function placed([across, down, x, y]: Matrix, box: Box): Box {
  const [left, right] = [box.x, box.x + box.width].map((it) => it * across + x).toSorted(rising)
  const [top, bottom] = [box.y, box.y + box.height].map((it) => it * down + y).toSorted(rising)
  return {
    x: left ?? 0,
    y: top ?? 0,
    width: (right ?? 0) - (left ?? 0),
    height: (bottom ?? 0) - (top ?? 0),
  }
}

const rising = (one: number, other: number) => one - other

function fillBox(painter: Painter, { x, y, width, height }: Box): void {
  const [left, top] = [Math.round(x), Math.round(y)]
  painter.fillRect(left, top, Math.round(x + width) - left, Math.round(y + height) - top)
}

/** The square of a picture grows upwards from its foot. */
function drawPicture(pixels: Pixels, matrix: Matrix, art: Pixels | undefined): void {
  if (art === undefined || matrix[1] > 0) throw new Error('no such picture, or upside down')
  drawPixels(pixels, art, placed(matrix, { x: 0, y: 0, width: 1, height: 1 }))
}

function hexColour(shares: readonly number[]): string {
  const digits = shares.map((share) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}
