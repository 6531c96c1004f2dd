import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { encodeQr, type TooLong } from '#qr/encode.ts'
import type { Level } from '#qr/levels.ts'
import { logoLevel } from '#qr/logo.ts'
import { toSheet, type Look, type Sheet } from '#qr/sheet.ts'
import type { Format, Width } from '#qr/size.ts'
import type { QrDoors } from './doors.ts'
import { makeFile, type FileProblem, type QrFile } from './make-file.ts'

export interface QrWish {
  readonly text: string
  readonly level: Level
  readonly format: Format
  /** Null while what is typed is no size. */
  readonly width: Width | null
  readonly look: Look
  /** False while the colours are none, or too alike for phones. */
  readonly isColoured: boolean
}

/** `too-long-for-logo`: no level that bears a picture in the middle holds so many bytes. */
export type Failure =
  | TooLong
  | { readonly reason: 'too-long-for-logo'; readonly bytes: number }
  | { readonly reason: FileProblem | 'empty' }

/** `unsized`, `uncoloured`: there is a code, and no file of it until a width is given, or colours that can be told apart. */
export type QrState =
  | { readonly at: 'making' | 'unsized' | 'uncoloured'; readonly sheet: Sheet }
  | { readonly at: 'ready'; readonly sheet: Sheet; readonly file: QrFile }
  | { readonly at: 'failed'; readonly why: Failure }

/** The code and its checked file for a wish; `retry` makes and reads it once more. */
export function useQr(wish: QrWish, doors: QrDoors): { state: QrState; retry: () => void } {
  const { text, level, format, width, look, isColoured } = wish
  const encoded = useMemo(() => encodeQr(text, level), [text, level])
  const sheet = encoded.ok ? toSheet(encoded.value, look) : null
  const { caption, colours, logo } = look
  const made = useQuery({
    queryKey: ['qr', text, level, format, width, caption, colours, logo?.png],
    // While somebody types, each letter calls off the one before it.
    queryFn: async ({ signal }) => {
      await settled(signal)
      return sheet && width ? makeFile(sheet, { format, width }, doors) : null
    },
    enabled: sheet !== null && width !== null && isColoured,
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
  })
  const retry = () => void made.refetch()
  if (!encoded.ok) return { state: { at: 'failed', why: failure(encoded, look) }, retry }
  return { state: fileState(toSheet(encoded.value, look), wish, made), retry }
}

function failure(why: Exclude<ReturnType<typeof encodeQr>, { ok: true }>, { logo }: Look): Failure {
  if (why.reason === 'empty' || !logo || logoLevel(why.bytes) !== null) return why
  return { reason: 'too-long-for-logo', bytes: why.bytes }
}

/** Milliseconds between two letters of somebody who types. */
const pause = 150

/** Resolves after a pause; rejects when called off meanwhile. */
function settled(signal: AbortSignal): Promise<void> {
  return new Promise((done, calledOff) => {
    const timer = setTimeout(done, pause)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      calledOff(new Error('called off'))
    })
  })
}

type Made = Pick<
  ReturnType<typeof useQuery<Awaited<ReturnType<typeof makeFile>> | null>>,
  'data' | 'isError' | 'isFetching'
>

function fileState(sheet: Sheet, { width, isColoured }: QrWish, made: Made): QrState {
  if (width === null) return { at: 'unsized', sheet }
  if (!isColoured) return { at: 'uncoloured', sheet }
  if (made.isFetching) return { at: 'making', sheet }
  // Out of memory is the one thing that our own drawing can throw.
  if (made.isError) return { at: 'failed', why: { reason: 'not-drawn' } }
  if (!made.data) return { at: 'making', sheet }
  if (!made.data.ok) return { at: 'failed', why: { reason: made.data.reason } }
  return { at: 'ready', sheet, file: made.data.value }
}
