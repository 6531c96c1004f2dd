import { Fragment, type ReactNode } from 'react'

interface SentenceProps {
  /** A sentence of the catalogue, with `{names}` where something is to stand. */
  readonly text: string
  readonly fill: Readonly<Record<string, ReactNode>>
}

/** A sentence with things in it, in the order that its language wants. */
export function Sentence({ text, fill }: SentenceProps) {
  return text.split(/\{(\w+)\}/).map((piece, index) => {
    // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence never change places
    return <Fragment key={index}>{index % 2 === 0 ? piece : fill[piece]}</Fragment>
  })
}
