import { textAt, type LinkDraft } from '#link/index.ts'
import type { Made } from './make-link.ts'
import type { Problem } from './problem.ts'
import type { Mend } from './safe-fixes.ts'
import { mendSentence, problemSentence } from './words.ts'

/** One kind of what was found in a list: a code at a place of the template. */
export interface Finding {
  readonly code: Problem['code']
  readonly severity: Problem['severity']
  readonly path: Problem['path']
  /** The template's place in words: `birthday`, `Block`. */
  readonly place: string
  readonly count: number
  /** The first few, in the input's order. */
  readonly examples: readonly Example[]
}

export interface Example {
  /** Of the input; the first is 1. */
  readonly line: number
  /** What stood there; `''` where it is the whole row or link. Long texts are cut. */
  readonly text: string
  /** What stands there instead, of a mend. Cut, too. */
  readonly to?: string
  readonly sentence: string
}

/** Counts what is found in a list, kind by kind. */
export interface Tally {
  readonly add: (problem: Problem, draft: LinkDraft, line: number) => void
  readonly addMend: (mend: Mend, line: number) => void
  /** Errors first, then the most frequent. */
  readonly findings: () => readonly Finding[]
}

const mostExamples = 5
const longestText = 200

/**
 * A tally with nothing in it yet. `placeOf`: a place of the template in words, asked once for each kind. A kind keeps its first five
 * examples, their texts cut at 200 UTF-16 code units: a list of any length takes little memory.
 */
export function tallyOf(placeOf: (problem: Problem) => string): Tally {
  const kinds = new Map<string, Counted>()
  const count = (key: string, problem: Problem, exampleOf: () => Example) => {
    const known = kinds.get(key)
    const counted = known ?? { ...about(problem, placeOf), count: 0, examples: [] }
    if (known === undefined) kinds.set(key, counted)
    counted.count += 1
    if (counted.examples.length < mostExamples) counted.examples.push(exampleOf())
  }
  return {
    add(problem, draft, line) {
      count(keyOf(problem), problem, () => ({
        line,
        text: cut(textAt(draft, problem.path)),
        sentence: problemSentence(problem),
      }))
    },
    addMend(mend, line) {
      const { fix, problem, from, to } = mend
      // Whatever was wrong, what was done about it is the same.
      count(`${problem.code} ${problem.path} ${fix}`, problem, () => ({
        line,
        text: cut(from),
        to: cut(to),
        sentence: mendSentence(mend),
      }))
    },
    findings: () =>
      [...kinds.values()].toSorted(
        (a, b) => weight(a.severity) - weight(b.severity) || b.count - a.count,
      ),
  }
}

function cut(text: string): string {
  return text.slice(0, longestText)
}

interface Counted extends Finding {
  count: number
  readonly examples: Example[]
}

function about(problem: Problem, placeOf: (problem: Problem) => string) {
  const { code, severity, path } = problem
  return { code, severity, path, place: placeOf(problem) }
}

/** What is wrong with the cells of one column is a kind of its own, and so is each error that stands there, or what is left out with it. */
function keyOf({ code, path, params }: Problem): string {
  const ofTable = path === 'table' ? params : undefined
  const cell = ['name', 'error', 'left'].map((fact) => ofTable?.[fact] ?? '').join(' ')
  // A sentence about one day does for other ambiguous days, and not for what is none.
  const isAmbiguous = params?.['monthFirst'] !== undefined
  // A block's name that several have is another matter than one that none has.
  return `${code} ${path} ${cell} ${isAmbiguous} ${params?.['named'] ?? ''}`
}

function weight(severity: Problem['severity']): number {
  return severity === 'error' ? 0 : 1
}

/** Takes everything that was found in a row. */
export function tallyMade(tally: Tally, { problems, draft }: Made, line: number): void {
  for (const problem of problems) tally.add(problem, draft, line)
}
