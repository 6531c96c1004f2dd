import type { QrCode } from '#qr/encode.ts'
import { pixelsPerModule } from '#qr/pixels.ts'
import { sideOf } from '#qr/runs.ts'
import { printDensity, type Format } from '#qr/size.ts'
import { words } from './words.ts'

export interface FactsProps {
  readonly code: QrCode
  readonly format: Format
  readonly size: number | null
}

/** How fine the code is, how large it really comes out, and why its white edge stays. */
export function Facts({ code, format, size }: FactsProps) {
  const sentences = [
    words.modules(code.modules),
    ...(size === null ? [] : sizeSentences(code, format, size)),
    words.margin,
  ]
  return <p className="mt-3 text-hint text-soft">{sentences.join(' ')}</p>
}

function sizeSentences(code: QrCode, format: Format, size: number): string[] {
  if (format === 'svg') return [words.svgDensity(size, printDensity(code, size).mmPerModule)]
  const perModule = pixelsPerModule(code, size)
  const side = perModule * sideOf(code)
  return [
    side === size ? words.pngDensity(side, perModule) : words.pngRounded(side, perModule, size),
  ]
}
