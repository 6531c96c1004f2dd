import { useRef, useState } from 'react'
import { readText } from '#platform/clipboard.ts'
import type { Result } from '#platform/result.ts'
import { isPicture, textOf, type FileProblem } from './take-file.ts'

type PictureProblem = 'no-code' | 'not-a-picture' | 'not-loaded'

export type ReadPicture = (picture: Blob) => Promise<Result<readonly string[], PictureProblem>>

export type IntakeProblem = FileProblem | PictureProblem | 'clipboard-refused' | 'clipboard-empty'

/** How the last thing that was brought to the page fared. */
export type IntakeState =
  | { readonly at: 'rest' }
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly problem: IntakeProblem }

export interface Intake {
  readonly state: IntakeState
  readonly takeText: (text: string) => void
  readonly takeFile: (file: Blob) => Promise<void>
  readonly pasteFromClipboard: () => Promise<void>
  /** What was said about the last thing holds no longer. */
  readonly forget: () => void
}

/** The ways by which a text comes to the page other than typing. */
export function useIntake(onText: (text: string) => void, readPicture: ReadPicture): Intake {
  const [state, setState] = useState<IntakeState>({ at: 'rest' })
  const run = useRef(0)

  /** Where something else was brought meanwhile, the answer comes too late. */
  async function take(read: Promise<Result<string, IntakeProblem>>) {
    run.current += 1
    const own = run.current
    const answer = await read
    if (own !== run.current) return
    if (answer.ok) onText(answer.value)
    setState(answer.ok ? { at: 'rest' } : { at: 'failed', problem: answer.reason })
  }

  function forget() {
    run.current += 1
    setState({ at: 'rest' })
  }

  return {
    state,
    forget,
    takeText: (text) => {
      forget()
      onText(text)
    },
    takeFile: (file) => {
      if (!isPicture(file)) return take(textOf(file))
      setState({ at: 'reading' })
      return take(codesIn(file, readPicture))
    },
    pasteFromClipboard: () => take(clipboardText()),
  }
}

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
