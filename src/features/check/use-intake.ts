import { useEffect, useRef, useState } from 'react'
import { readText } from '#platform/clipboard.ts'
import type { Result } from '#platform/result.ts'
import { isPicture, textOf, type FileProblem } from './take-file.ts'

type PictureProblem = 'no-code' | 'not-a-picture' | 'not-loaded'

export type ReadPicture = (picture: Blob) => Promise<Result<readonly string[], PictureProblem>>

export type IntakeProblem = FileProblem | PictureProblem | 'clipboard-refused' | 'clipboard-empty'

/** What is worth a word about a text that was taken. `links-listed`: its words had links behind them. */
type IntakeNote = 'links-listed'

/** How the last thing that was brought to the page fared. */
export type IntakeState =
  | { readonly at: 'rest' }
  | { readonly at: 'reading' }
  | { readonly at: 'taken'; readonly note: IntakeNote }
  | { readonly at: 'failed'; readonly problem: IntakeProblem }

export interface Intake {
  readonly state: IntakeState
  readonly takeText: (text: string, note?: IntakeNote) => void
  readonly takeFile: (file: File) => Promise<void>
  readonly pasteFromClipboard: () => Promise<void>
  /** Of a text that has come to the field by itself. */
  readonly say: (note: IntakeNote, text: string) => void
}

/** The ways by which a text comes to the page other than typing. `text`: the one that is there. */
export function useIntake(
  text: string,
  onText: (text: string) => void,
  readPicture: ReadPicture,
): Intake {
  const [{ state, about }, setSaid] = useState<Said>({ state: rest, about: text })
  // What was said of one text does not hold for another.
  if (about !== text && state !== rest) setSaid({ state: rest, about: text })
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
  })
  const run = useRef(0)

  /** Where another text has come meanwhile, or something else was brought, the answer comes too late. */
  async function take(read: Promise<Result<string, IntakeProblem>>) {
    run.current += 1
    const own = run.current
    const before = latest.current
    const answer = await read
    if (own !== run.current || before !== latest.current) return
    if (answer.ok) onText(answer.value)
    setSaid({
      state: answer.ok ? rest : { at: 'failed', problem: answer.reason },
      about: latest.current,
    })
  }

  function say(note: IntakeNote, of: string) {
    setSaid({ state: { at: 'taken', note }, about: of })
  }

  return {
    state,
    say,
    takeText: (brought, note) => {
      run.current += 1
      onText(brought)
      if (note === undefined) setSaid({ state: rest, about: brought })
      else say(note, brought)
    },
    takeFile: (file) => {
      if (!isPicture(file)) return take(textOf(file))
      setSaid({ state: { at: 'reading' }, about: latest.current })
      return take(codesIn(file, readPicture))
    },
    pasteFromClipboard: () => take(clipboardText()),
  }
}

interface Said {
  readonly state: IntakeState
  /** The text that was there by then. */
  readonly about: string
}

const rest: IntakeState = { at: 'rest' }

async function codesIn(
  picture: Blob,
  readPicture: ReadPicture,
): Promise<Result<string, PictureProblem>> {
  const read = await readPicture(picture)
  return read.ok ? { ok: true, value: read.value.join('\n') } : read
}

async function clipboardText(): Promise<Result<string, IntakeProblem>> {
  const read = await readText()
  return read.ok ? read : { ok: false, reason: `clipboard-${read.reason}` }
}
