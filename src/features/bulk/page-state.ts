import type { HeaderPlace } from '#bulk/header.ts'
import type { Delimiter } from '#bulk/read-csv.ts'
import type { SafeFix } from '#bulk/safe-fixes.ts'
import type { EmptyRule } from '#bulk/template.ts'
import type { Channel, LinkDraft, SystemNames } from '#link/index.ts'

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
  readonly header: HeaderPlace | null
}

/** All that a person decides on this page, but for the file itself. It is kept across a reload. */
export interface PageState {
  readonly way: Way
  /** The file that was open last: it has to be chosen again after a reload. `''` for none. */
  readonly fileName: string
  readonly pasted: string
  readonly pastedLayout: PastedLayout
  readonly lists: readonly TypedList[]
  readonly draft: LinkDraft
  /** The names of the columns that went to their places last: what was taken away from there since stays away. */
  readonly matched: readonly string[]
  /** The bot that the links are for, by its id; `''` for none. It may be one that is not kept here any more. */
  readonly botId: string
  /** The address of the channel that is not chosen just now. */
  readonly otherDestination: string
  readonly systemNames: SystemNames
  readonly separators: 'literal' | 'encoded'
  readonly empty: Readonly<Record<string, EmptyRule>>
  readonly fixes: readonly SafeFix[]
  readonly hasMark: boolean
}

/** So many lists can be multiplied. */
export const mostLists = 4

const emptyDraft: LinkDraft = { channel: 'website', destination: '', blockId: '', rows: [] }

const emptyList: TypedList = { name: '', values: '' }
export const asFoundOut: PastedLayout = { delimiter: null, header: null }

export const emptyState: PageState = {
  way: 'file',
  fileName: '',
  pasted: '',
  pastedLayout: asFoundOut,
  lists: [emptyList, emptyList],
  draft: emptyDraft,
  matched: [],
  botId: '',
  otherDestination: '',
  systemNames: 'documented',
  separators: 'literal',
  empty: {},
  fixes: [],
  hasMark: true,
}

/** Nothing pasted. */
export const noPaste: Pick<PageState, 'pasted' | 'pastedLayout'> = {
  pasted: '',
  pastedLayout: asFoundOut,
}

/**
 * Another text in the place of the pasted one. A header below titles was chosen for those that stood above it then: it goes with them,
 * and with its own line.
 */
export function withPasted({ pasted, pastedLayout }: PageState, text: string): Partial<PageState> {
  const { header } = pastedLayout
  const isBelowTitles = typeof header === 'number' && header > 0
  const isAsChosen = !isBelowTitles || titlesOf(pasted, header) === titlesOf(text, header)
  return {
    pasted: text,
    ...(!isAsChosen && { pastedLayout: { ...pastedLayout, header: null } }),
  }
}

/** The lines above the one that is behind so many; null where there is none. Blank ones do not count. */
function titlesOf(text: string, count: number): string | null {
  const lines = text.split('\n', mostLines).filter((line) => line.trim() !== '')
  return lines.length > count ? lines.slice(0, count).join('\n') : null
}

/** Titles and the blank lines between them. */
const mostLines = 100

/** The lists with an empty one behind them. Whether there may be one more (`mostLists`) is for the caller to know. */
export function withList(lists: readonly TypedList[]): readonly TypedList[] {
  return [...lists, emptyList]
}

/** The other channel, with its own address. */
export function onChannel(state: PageState, channel: Channel): Partial<PageState> {
  const { draft, otherDestination } = state
  if (draft.channel === channel) return {}
  return {
    draft: { ...draft, channel, destination: otherDestination },
    otherDestination: draft.destination,
  }
}
