import { systemAttributes, type LinkDraft, type Row } from '#link/index.ts'

/** Whether the customer has talked to the bot before. */
export type Visitor = 'new' | 'current'

/** One line of a customer's record after the click. */
export interface RecordLine {
  readonly name: string
  /** `null` where the link does not set it. */
  readonly value: string | null
  /** The row that sets it: index into the draft's rows. */
  readonly row: number | null
}

/** A customer's record as the Audience shows it, after the click. */
export interface CustomerRecord {
  /** All of BotStar's own attributes, in the documentation's order. */
  readonly system: readonly RecordLine[]
  readonly custom: readonly RecordLine[]
  readonly variables: readonly RecordLine[]
}

/** What the draft's link does to the record of who clicks it. Rows that cannot be delivered (`faultyRows`) do nothing. */
export function recordAfter(draft: LinkDraft, faultyRows: ReadonlySet<number>): CustomerRecord {
  const set = draft.rows
    .map((row, index) => ({ ...row, row: index }))
    .filter((row) => row.name.trim() !== '' && row.value.trim() !== '' && !faultyRows.has(row.row))
  const ofKind = (kind: Row['kind']) => set.filter((row) => row.kind === kind)
  const user = ofKind('user')
  return {
    system: systemAttributes.map(({ name }) => {
      const line = user.find((row) => row.name === name)
      return { name, value: line?.value ?? null, row: line?.row ?? null }
    }),
    custom: user.filter(({ name }) => !systemAttributes.some((system) => system.name === name)),
    variables: ofKind('variable'),
  }
}
