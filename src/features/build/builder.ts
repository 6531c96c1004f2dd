import type { useFieldArray, UseFormReturn } from 'react-hook-form'
import type { BotKnowledge, Link, LinkDraft, PlacedDiagnostic } from '#link/index.ts'
import type { ChosenBot } from '#library-view/chosen-bot.ts'
import type { Piece } from '#link-view/pieces.ts'
import type { BotsDoor } from './bots.ts'
import type { BuildForm } from './form.ts'
import type { WholeLink } from './offers.ts'
import type { ResultState } from './result-state.ts'
import type { Speaking } from './use-speaking.ts'

/** The form, and all that follows from what stands in it. What was typed is kept once, in the form. */
export interface Builder {
  readonly form: UseFormReturn<BuildForm>
  readonly rows: RowArray
  readonly values: BuildForm
  readonly draft: LinkDraft
  readonly link: Link
  /** `null` until the bots have been read. */
  readonly bots: BotsDoor | null
  readonly chosen: ChosenBot
  /** What is known about the chosen bot. */
  readonly knowledge: BotKnowledge
  /** The whole External Link that stands in the address: until it is taken apart, there is nothing to hand out. */
  readonly whole: WholeLink | null
  /** The link, ready to be handed out; `null` while it is not. */
  readonly url: string | null
  readonly pieces: readonly Piece[]
  readonly speaking: Speaking
  /** All that there is to say: of the link, of what its bot knows, and of the place where it will be pasted. */
  readonly diagnostics: readonly PlacedDiagnostic[]
  /** What may be said of it just now. */
  readonly spoken: readonly PlacedDiagnostic[]
  readonly state: ResultState
}

type RowArray = ReturnType<typeof useFieldArray<BuildForm, 'rows'>>
