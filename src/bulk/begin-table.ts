import type { Batch } from './batch.ts'
import { nameColumns, type Column } from './columns.ts'
import { detectEncoding, type Encoding } from './encoding.ts'
import {
  containerKind,
  isBinary,
  markupKind,
  type ContainerKind,
  type MarkupKind,
} from './file-kind.ts'
import { splitHeader, type Headed, type HeaderPlace } from './header.ts'
import { detectLayout, lookedAt, type Layout } from './layout.ts'

/** What may be given instead of a table in text. */
export type NoText = ContainerKind | MarkupKind | 'binary'

/** The beginning of a table in text, and how it is read. */
export interface BegunText {
  readonly text: string
  readonly encoding: Encoding
  /** What it looks like; people can say otherwise. */
  readonly found: Layout
}

/**
 * Begins a table by its first bytes, any bytes: `sampleSize` of them settle all. `told`: what it is said to be in; null: that
 * is found out. `isWhole`: nothing stands behind them; else a character that is cut at their end is left out. What it is where it
 * is no text.
 */
export function beginText(
  sample: Uint8Array,
  isWhole: boolean,
  told: Encoding | null,
): BegunText | NoText {
  const kind = containerKind(sample)
  if (kind !== null) return kind
  const encoding = told ?? detectEncoding(sample)
  const text = new TextDecoder(encoding).decode(sample, { stream: !isWhole })
  if (isBinary(text)) return 'binary'
  return markupKind(text) ?? { text, encoding, found: detectLayout(text) }
}

/** The beginning of a table, told apart into its columns and its rows. */
export interface BegunTable extends Headed {
  readonly columns: readonly Column[]
}

/** Rows of a table that people are shown. */
export const shownRows = 200
/** First rows by which a table is begun, those above its header among them. */
export const begunRows = shownRows + lookedAt

/**
 * The columns of a table by its first rows, `begunRows` where it has as many: as many as its header names; without one, as the widest of these rows has cells.
 * `width`: cells of the widest row of all, where that is known: there are as many columns, too.
 */
export function beginColumns(first: Batch, header: HeaderPlace, width = 0): BegunTable {
  const headed = splitHeader(first, header)
  const { names, rest } = headed
  const seen = names === null ? rest.rows.reduce((most, row) => Math.max(most, row.length), 0) : 0
  return { ...headed, columns: nameColumns(names, Math.max(width, seen)) }
}
