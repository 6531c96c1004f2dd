import type { LinkDraft } from '#link/index.ts'
import type { Made } from './make-link.ts'
import type { Problem } from './problem.ts'
import { problemSentence } from './words.ts'

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
  readonly sentence: string
}

/** Counts what is found in a list, kind by kind. */
export interface Tally {
  readonly add: (problem: Problem, draft: LinkDraft, line: number) => void
  /** Errors first, then the most frequent. */
  readonly findings: () => readonly Finding[]
}

const mostExamples = 5
const longestText = 200

export function tallyOf(placeOf: (problem: Problem) => string): Tally {
  const kinds = new Map<string, Counted>()
  return {
    add(problem, draft, line) {
      const key = keyOf(problem)
      const known = kinds.get(key)
      const counted = known ?? { ...about(problem, placeOf), count: 0, examples: [] }
      if (known === undefined) kinds.set(key, counted)
      counted.count += 1
      if (counted.examples.length < mostExamples) {
        const text = textAt(draft, problem.path).slice(0, longestText)
        counted.examples.push({ line, text, sentence: problemSentence(problem) })
      }
    },
    findings: () =>
      [...kinds.values()].toSorted(
        (a, b) => weight(a.severity) - weight(b.severity) || b.count - a.count,
      ),
  }
}

interface Counted extends Finding {
  count: number
  readonly examples: Example[]
}

function about(problem: Problem, placeOf: (problem: Problem) => string) {
  const { code, severity, path } = problem
  return { code, severity, path, place: placeOf(problem) }
}

/** What is wrong with the cells of one column is a kind of its own, and so is each error that stands there. */
function keyOf({ code, path, params }: Problem): string {
  const [column = '', error = ''] = path === 'table' ? [params?.['name'], params?.['error']] : []
  return `${code} ${path} ${column} ${error}`
}

function weight(severity: Problem['severity']): number {
  return severity === 'error' ? 0 : 1
}

/** What a draft holds at a place. */
function textAt({ destination, blockId, rows, utm }: LinkDraft, path: Problem['path']): string {
  const [field, second = '', third] = path.split('.')
  if (field === 'destination') return destination
  if (field === 'blockId') return blockId
  if (field === 'utm') return Object.entries(utm ?? {}).find(([name]) => name === second)?.[1] ?? ''
  const row = field === 'rows' ? rows[Number(second)] : undefined
  return (third === 'name' ? row?.name : row?.value) ?? ''
}

/** Takes everything that was found in a row. */
export function tallyMade(tally: Tally, { problems, draft }: Made, line: number): void {
  for (const problem of problems) tally.add(problem, draft, line)
}
