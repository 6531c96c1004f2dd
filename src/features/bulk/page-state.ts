import type { EmptyRule } from '#bulk/template.ts'
import type { Delimiter } from '#bulk/read-csv.ts'
import type { SafeFix } from '#bulk/safe-fixes.ts'
import type { LinkDraft, SystemNames } from '#link/index.ts'

/** Where the list comes from. */
export const ways = ['file', 'pasted', 'lists'] as const
type Way = (typeof ways)[number]

/** A list of values, as it is typed. */
export interface TypedList {
  readonly name: string
  /** One value a line. */
  readonly values: string
}

/** How a pasted table is read; null where it is found out. */
export interface PastedLayout {
  readonly delimiter: Delimiter | null
  readonly hasHeader: boolean | null
}

/** All that a person decides on this page, but for the file itself. It is kept across a reload. */
export interface PageState {
  readonly way: Way
  readonly pasted: string
  readonly pastedLayout: PastedLayout
  readonly lists: readonly TypedList[]
  readonly draft: LinkDraft
  readonly systemNames: SystemNames
  readonly empty: Readonly<Record<string, EmptyRule>>
  readonly fixes: readonly SafeFix[]
  readonly hasMark: boolean
}

/** So many lists can be multiplied. */
export const mostLists = 4

const emptyDraft: LinkDraft = { channel: 'website', destination: '', blockId: '', rows: [] }

const emptyList: TypedList = { name: '', values: '' }

export const emptyState: PageState = {
  way: 'file',
  pasted: '',
  pastedLayout: { delimiter: null, hasHeader: null },
  lists: [emptyList, emptyList],
  draft: emptyDraft,
  systemNames: 'documented',
  empty: {},
  fixes: [],
  hasMark: true,
}

export function withList(lists: readonly TypedList[]): readonly TypedList[] {
  return [...lists, emptyList]
}
