import { printDensity } from '#qr/size.ts'
import { sideOf } from '#qr/runs.ts'
import { qrPath } from '#qr/svg.ts'
import type { QrCode } from '#qr/encode.ts'
import { WordButton } from '#ui/Button.tsx'
import { roomForCode, toPlan, toWish, type CodesChoice } from './codes-choice.ts'
import { codesWords as words } from './codes-words.ts'
import { firstCodeOf, type FirstLink } from './first-code.ts'

export interface CodesPreviewProps {
  readonly first: FirstLink | null
  readonly choice: CodesChoice
  readonly onChoice: (choice: CodesChoice) => void
}

/** The first code as it will be, what its file is called, and whether phones will read it off paper. */
export function CodesPreview({ first, choice, onChoice }: CodesPreviewProps) {
  if (first === null) return <Nothing>{words.noLink}</Nothing>
  const { code, caption, fileName } = firstCodeOf(first, choice)
  if (code === null) return <Nothing>{words.tooLong}</Nothing>
  return (
    <div className="min-w-0">
      <h3 className="mb-1.5 text-hint font-medium">{words.preview}</h3>
      <figure className="mx-auto max-w-72 rounded-xs bg-[#fff] text-center text-[#000] outline outline-line">
        <Picture code={code} />
        {caption !== '' && (
          <figcaption dir="auto" className="px-4 pb-3 font-medium wrap-anywhere">
            <span className="line-clamp-2">{caption}</span>
          </figcaption>
        )}
      </figure>
      {choice.goal === 'archive' && (
        <p dir="auto" className="mt-3 text-center font-mono text-[0.8125rem] wrap-anywhere">
          {fileName}
        </p>
      )}
      <Fineness code={code} choice={choice} onChoice={onChoice} />
      {choice.goal === 'sheet' && <p className="mt-3 text-hint text-soft">{words.scale}</p>}
    </div>
  )
}

function Picture({ code }: { readonly code: QrCode }) {
  const side = sideOf(code)
  // A whole number of the screen's own pixels a module: else a dense code shows stripes that are not in it.
  const step = side / window.devicePixelRatio
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in the page: an <img> would need a file of it first
      role="img"
      aria-label={words.picture}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      style={{ width: `round(down, 100%, ${step}px)` }}
      className="mx-auto block w-full"
    >
      <path d={qrPath(code)} fill="#000" />
    </svg>
  )
}

interface FinenessProps {
  readonly code: QrCode
  readonly choice: CodesChoice
  readonly onChoice: (choice: CodesChoice) => void
}

/** Says so when the code is too fine for paper, and offers the width at which it is not. */
function Fineness({ code, choice, onChoice }: FinenessProps) {
  const width = widthOnPaper(choice)
  const readableFrom = width === null ? null : printDensity(code, width).readableFrom
  if (width === null || readableFrom === null) return null
  const isSheet = choice.goal === 'sheet'
  const hasRoom = !isSheet || readableFrom <= (roomForCode(choice) ?? 0)
  const mend = () => {
    const typed = String(readableFrom)
    onChoice(
      isSheet
        ? { ...choice, codeSize: typed }
        : { ...choice, sizes: { ...choice.sizes, svg: typed } },
    )
  }
  return (
    <output className="mt-3 block text-hint">
      {words.tooFine(width, readableFrom)}{' '}
      {hasRoom ? (
        <WordButton onClick={mend}>{words.takeSize(readableFrom)}</WordButton>
      ) : (
        words.finerThanRoom
      )}
    </output>
  )
}

/** Millimetres; null where nobody knows: a PNG is as large as it is placed. */
function widthOnPaper(choice: CodesChoice): number | null {
  if (choice.goal === 'sheet') return toPlan(choice)?.codeSize ?? null
  return choice.format === 'svg' ? (toWish(choice)?.size ?? null) : null
}

function Nothing({ children }: { readonly children: string }) {
  return (
    <p className="flex min-h-40 items-center justify-center rounded-control border border-dashed border-control p-6 text-center text-balance">
      {children}
    </p>
  )
}
