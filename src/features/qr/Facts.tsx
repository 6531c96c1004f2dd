import type { ReactNode } from 'react'
import { coarserCodes } from '#qr/coarser.ts'
import { readableWidth } from '#qr/runs.ts'
import type { Sheet } from '#qr/sheet.ts'
import { pngSize, type Format, type Width } from '#qr/size.ts'
import { longestValues } from './longest-values.ts'
import { words } from './words.ts'

export interface FactsProps {
  readonly sheet: Sheet
  readonly format: Format
  readonly width: Width | null
}

/** How fine the code is, how large it really comes out, why its edge stays free, and what makes it coarser. */
export function Facts({ sheet, format, width }: FactsProps) {
  const { code } = sheet
  const coarser = coarserCodes(code)
  const longest = longestValues(code.text)
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-hint">
      <Fact name={words.facts.code}>{words.modules(code.version, code.modules)}</Fact>
      {width !== null && (
        <Fact name={words.facts.size}>{sizeSentences(sheet, format, width).join(' ')}</Fact>
      )}
      <Fact name={words.facts.print}>{words.readableFrom(readableWidth(code.modules))}</Fact>
      {coarser.length > 0 && (
        <Fact name={words.facts.shorter}>
          {words.coarser(coarser)} {longest.length > 0 && words.longest(longest)}
        </Fact>
      )}
      <Fact name={words.facts.edge}>{words.margin}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

function sizeSentences(sheet: Sheet, format: Format, { unit, length }: Width): string[] {
  const png = format === 'png' ? pngSize(sheet, { unit, length }) : null
  const across = unit === 'px' && png ? png.across : length
  const high = (across * sheet.height) / sheet.width
  return [
    widthSentence(sheet, length, unit, png),
    ...(png && unit === 'mm' ? [words.resolution(png.across, length)] : []),
    ...(sheet.caption ? [words.withCaption(high, unit)] : []),
  ]
}

function widthSentence(
  { width }: Sheet,
  asked: number,
  unit: Width['unit'],
  png: ReturnType<typeof pngSize> | null,
): string {
  if (unit === 'mm') return words.mmDensity(asked, asked / width)
  if (png === null) return words.pxDensity(asked, asked / width)
  const { across, perModule } = png
  if (across === asked) return words.pxDensity(across, perModule)
  return across < asked
    ? words.pngCapped(across, perModule, asked)
    : words.pngRounded(across, perModule, asked)
}
