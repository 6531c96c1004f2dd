import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import './CodeSheet.css'
import type { SheetCode } from '#bulk-browser/codes-job.ts'
import {
  captionRoom,
  cellSize,
  cutPath,
  pageMargin,
  pagesOf,
  papers,
  type SheetPlan,
} from './sheet-plan.ts'

export interface CodeSheetProps {
  readonly codes: readonly SheetCode[]
  readonly plan: SheetPlan
  /** The print dialog was closed, whether or not anything was printed. */
  readonly onPrinted: () => void
}

/**
 * Pages of codes that are there for paper only, beside the app and in its place when it is printed; once they are laid out, the browser's print
 * dialog opens. Sizes are those of the plan where nothing is scaled: 100 % in the dialog.
 */
export function CodeSheet({ codes, plan, onPrinted }: CodeSheetProps) {
  usePrintOnce(onPrinted)
  const cut = cutPath(plan)
  return createPortal(
    <div className="code-sheet">
      {pagesOf(codes, plan).map((page, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- pages have nothing but their place
        <Page key={at} codes={page} plan={plan} cut={cut} />
      ))}
    </div>,
    document.body,
  )
}

function usePrintOnce(onPrinted: () => void) {
  const isAsked = useRef(false)
  useEffect(() => {
    addEventListener('afterprint', onPrinted)
    if (!isAsked.current) {
      isAsked.current = true
      // What is laid out is there by the next frame.
      requestAnimationFrame(() => print())
    }
    return () => removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
}

interface PageProps {
  readonly codes: readonly SheetCode[]
  readonly plan: SheetPlan
  readonly cut: string
}

function Page({ codes, plan, cut }: PageProps) {
  const { width, height } = papers[plan.paper]
  const cell = cellSize(plan)
  return (
    <section
      className="code-sheet-page"
      data-paper={plan.paper}
      // A hair less than the paper: rounded up, it would push out an empty page.
      style={{ width: mm(width), height: mm(height - 0.2) }}
    >
      {cut !== '' && (
        <svg
          aria-hidden
          className="code-sheet-cut"
          viewBox={`0 0 ${width} ${height}`}
          style={{ width: mm(width), height: mm(height) }}
        >
          <path d={cut} fill="none" stroke="#000" strokeWidth={0.1} />
        </svg>
      )}
      <div
        className="code-sheet-grid"
        style={{
          top: mm(pageMargin),
          left: mm(pageMargin),
          gridTemplateColumns: `repeat(${plan.columns}, ${mm(cell.width)})`,
          gridAutoRows: mm(cell.height),
        }}
      >
        {codes.map((code, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- codes can be alike, and never move
          <Code key={at} code={code} plan={plan} width={cell.width} />
        ))}
      </div>
    </section>
  )
}

function Code({ code, plan, width }: { code: SheetCode; plan: SheetPlan; width: number }) {
  const size = mm(plan.codeSize)
  return (
    <figure className="code-sheet-code">
      <svg
        viewBox={`0 0 ${code.side} ${code.side}`}
        shapeRendering="crispEdges"
        style={{ width: size, height: size }}
      >
        <rect width={code.side} height={code.side} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      {plan.hasCaptions && (
        // Room that is kept in a row where one caption is missing keeps its codes in line.
        <figcaption dir="auto" style={{ height: mm(captionRoom - 1), width: mm(width - 2) }}>
          <span>{code.caption}</span>
        </figcaption>
      )}
    </figure>
  )
}

function mm(length: number): string {
  return `${length}mm`
}
