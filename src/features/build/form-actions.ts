import type { Work } from '#library/work.ts'
import type { Addition, Fix, Parts, PlacedDiagnostic, RowKind, Utm } from '#link/index.ts'
import type { Action } from '#link-view/Messages.tsx'
import type { BuildForm } from './form.ts'
import type { WholeLink } from './offers.ts'
import type { Changed } from './paste-form.ts'
import type { PastedInto } from './pasted-into.ts'

/**
 * Puts another form in the place of what is there, and says so. `wayBack`: the word for bringing back what was there; null
 * where there is nothing to bring back.
 */
export type ReplaceForm = (form: BuildForm, said: string, wayBack?: string | null) => void

/** Everything that changes the form but typing. What takes something away can be undone. */
export interface FormActions extends RowActions, PasteActions, BotActions, SeparatorActions {
  readonly applyFix: (fix: Fix) => void
  /** Frees what the preset has locked. */
  readonly unlock: () => void
  readonly replaceForm: ReplaceForm
  /** Puts in the form's place what is made of it. */
  readonly changeForm: (change: (now: BuildForm) => Changed) => void
}

export interface RowActions {
  readonly addRow: (kind: RowKind) => void
  /** Can be undone for a while, unless nothing stood in it. */
  readonly removeRow: (index: number) => void
  readonly moveRow: (from: number, to: number) => void
}

/** What becomes of a link, or of pieces of one, that was pasted or handed over. Each can be undone. */
export interface PasteActions {
  /** A whole link, pasted as an address. */
  readonly takeApart: (whole: WholeLink) => Promise<void>
  /** Parts of a link, pasted into a row (its index), the block or the address. */
  readonly spread: (parts: Parts, from: PastedInto) => void
  readonly moveUtm: (destination: string, utm: Utm) => void
  /** What another page of the app has handed over. */
  readonly openWork: (work: Work) => void
}

export interface BotActions {
  /** `''` for none. The link stays as it is. */
  readonly chooseBot: (id: string) => void
  /** A new form for the chosen bot. */
  readonly withBot: (form: BuildForm) => BuildForm
  /** What else than a fix can be done about a diagnostic. */
  readonly actionFor: (diagnostic: PlacedDiagnostic) => Action | null
  readonly addToBot: (additions: readonly Addition[]) => void
}

export interface SeparatorActions {
  /** Writes a Messenger link's separators percent-encoded, where a place stumbles on them; else what `otherwise` gives. */
  readonly actionFor: (diagnostic: PlacedDiagnostic) => Action | null
  /** Writes them as they are again. */
  readonly writePlainly: () => void
}
