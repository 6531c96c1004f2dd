import { useState } from 'react'
import { WordButton } from '#ui/Button.tsx'
import { presetWords as said } from './preset-words.ts'

interface FoldedTextProps {
  readonly text: string
}

/** Texts of more than this fill the screen. */
const long = { characters: 400, lines: 6 }

/** A text as it was written, in its own direction; of a long one the beginning, and the rest when it is asked for. */
export function FoldedText({ text }: FoldedTextProps) {
  const [isOpen, setOpen] = useState(false)
  const isLong =
    text.length > long.characters || text.split('\n', long.lines + 1).length > long.lines
  return (
    <>
      <span
        dir="auto"
        className={`wrap-anywhere whitespace-pre-wrap ${isLong && !isOpen ? 'line-clamp-5' : 'block'}`}
      >
        {text}
      </span>
      {isLong && (
        <WordButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? said.showLess : said.showAll}
        </WordButton>
      )}
    </>
  )
}
