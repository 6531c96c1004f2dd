import { useId, useState } from 'react'
import { useLater } from './later.ts'
import type { HelpTopic } from './later-words.ts'

interface HelpProps {
  readonly question: string
  readonly topic: HelpTopic
}

/** A question to click, and its answer in place: nobody leaves the form to read. */
export function Help({ question, topic }: HelpProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const answers = useLater()?.words.help
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="cursor-pointer rounded-sm text-start text-hint text-soft underline decoration-from-font underline-offset-3 hover:text-ink"
      >
        {question}
      </button>
      <span
        id={id}
        hidden={!isOpen}
        className="mt-1.5 mb-1 block border-s-2 border-control ps-3 text-ink"
      >
        {answers?.[topic]}
      </span>
    </>
  )
}
