import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { QrDoors } from './doors.ts'
import { encodeQr, type QrCode, type TooLong } from '#qr/encode.ts'
import type { Level } from '#qr/levels.ts'
import { makeFile, type FileProblem, type QrFile } from './make-file.ts'
import type { Format } from '#qr/size.ts'

export interface QrWish {
  readonly text: string
  readonly level: Level
  readonly format: Format
  /** Null while what is typed is no size. */
  readonly size: number | null
}

export type Failure = TooLong | { readonly reason: FileProblem | 'empty' }

/** `unsized`: there is a code, and no file of it until a size is given. */
export type QrState =
  | { readonly at: 'making' | 'unsized'; readonly code: QrCode }
  | { readonly at: 'ready'; readonly code: QrCode; readonly file: QrFile }
  | { readonly at: 'failed'; readonly why: Failure }

/** The code and its checked file for a wish; `retry` makes and reads it once more. */
export function useQr(wish: QrWish, doors: QrDoors): { state: QrState; retry: () => void } {
  const { text, level, format, size } = wish
  const encoded = useMemo(() => encodeQr(text, level), [text, level])
  const code = encoded.ok ? encoded.value : null
  const made = useQuery({
    queryKey: ['qr', text, level, format, size],
    queryFn: () => (code && size !== null ? makeFile(code, { format, size }, doors) : null),
    enabled: code !== null && size !== null,
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
  })
  const retry = () => void made.refetch()
  if (!encoded.ok) return { state: { at: 'failed', why: encoded }, retry }
  return { state: fileState(encoded.value, size, made), retry }
}

type Made = Pick<
  ReturnType<typeof useQuery<Awaited<ReturnType<typeof makeFile>> | null>>,
  'data' | 'isError' | 'isFetching'
>

function fileState(code: QrCode, size: number | null, made: Made): QrState {
  if (size === null) return { at: 'unsized', code }
  if (made.isFetching) return { at: 'making', code }
  // Out of memory is the one thing that our own drawing can throw.
  if (made.isError) return { at: 'failed', why: { reason: 'not-drawn' } }
  if (!made.data) return { at: 'making', code }
  if (!made.data.ok) return { at: 'failed', why: { reason: made.data.reason } }
  return { at: 'ready', code, file: made.data.value }
}
