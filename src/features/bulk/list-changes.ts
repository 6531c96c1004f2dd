import { nameColumns } from '#bulk/columns.ts'
import { withRenamedColumns } from '#bulk/match-columns.ts'
import type { PageState, TypedList } from './page-state.ts'
import { words } from './words.ts'

type ListState = Pick<PageState, 'lists' | 'draft'>

/** By which name each of the lists is known. One without a name has that of its place, also while others are empty. */
export function listNames(lists: readonly TypedList[]): readonly string[] {
  return nameColumns(
    lists.map(({ name }) => name),
    0,
  ).map(({ name }) => name)
}

/** The lists with one of them written anew: the template goes along with each name that changes by it. */
export function withListChanged(
  { lists, draft }: ListState,
  at: number,
  part: Partial<TypedList>,
): Partial<ListState> {
  const next = lists.map((one, index) => (index === at ? { ...one, ...part } : one))
  return { lists: next, ...alongWith(draft, listNames(lists), listNames(next)) }
}

/** The lists without one of them. Where another one gets its name by that, the template still means the one that is gone. */
export function withoutList({ lists, draft }: ListState, at: number): Partial<ListState> {
  const next = lists.filter((_, index) => index !== at)
  const [before, after] = [listNames(lists), listNames(next)]
  const gone = before[at] ?? ''
  const still = after.includes(gone) ? words.source.lists.gone(gone) : gone
  return { lists: next, ...alongWith(draft, before, after.toSpliced(at, 0, still)) }
}

function alongWith(
  draft: PageState['draft'],
  before: readonly string[],
  after: readonly string[],
): Partial<ListState> {
  const renames = before.flatMap((name, at) => {
    const to = after[at]
    return to === undefined || to === name ? [] : [[name, to] as const]
  })
  return renames.length === 0 ? {} : { draft: withRenamedColumns(draft, new Map(renames)) }
}
