import type { ComponentProps, ReactNode } from 'react'
import type { Option } from './suggest.ts'

type OwnProps = 'value' | 'onChange' | 'list' | 'role' | 'type'

export interface ComboboxProps extends Omit<ComponentProps<'input'>, OwnProps> {
  readonly value: string
  /** Gets each text that is typed, and the value of each option that is picked. */
  readonly onChange: (text: string) => void
  readonly options: readonly Option[]
  /** The name of the list of options, for screen readers. */
  readonly listLabel: string
  readonly invalid?: boolean
  readonly mono?: boolean
  /** Words or signs at the end of the field. */
  readonly trailing?: ReactNode
  /** Classes for the box around the field: its place and width. */
  readonly boxClassName?: string
}
