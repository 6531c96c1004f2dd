import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import type { FieldName } from './field-names.ts'
import { watchFields } from './watch-fields.ts'

/**
 * Which fields may say what is wrong with them. A field speaks when it has been left, or has something in it and is not
 * being typed into; one that speaks goes on until it is right. So nobody is corrected at the first keystroke.
 */
interface Speech {
  readonly left: ReadonlySet<string>
  /** The field that is being typed into and was silent when that began. */
  readonly silent: string | null
}

const silence: Speech = { left: new Set(), silent: null }

export interface Speaking {
  readonly isSpeaking: (field: FieldName, text: string) => boolean
  /** The link was asked for: these fields have to answer. */
  readonly speakUp: (fields: readonly FieldName[]) => void
  /** The rows have changed places, or all is new. */
  readonly forget: (part: 'rows' | 'all') => void
}

/** `area` is the element around the fields. */
export function useSpeaking(area: RefObject<HTMLElement | null>): Speaking {
  const [{ left, silent }, setSpeech] = useState(silence)

  useEffect(() => {
    if (area.current === null) return undefined
    return watchFields(area.current, {
      onEnter: (field) => setSpeech((now) => ({ ...now, silent: field })),
      onLeave: (field) =>
        setSpeech((now) => ({ left: new Set([...now.left, field]), silent: null })),
    })
  }, [area])
  const speakUp = useCallback((fields: readonly FieldName[]) => {
    setSpeech((now) => ({ left: new Set([...now.left, ...fields]), silent: null }))
  }, [])
  const forget = useCallback((part: 'rows' | 'all') => {
    setSpeech((now) => {
      if (part === 'all') return silence
      return { ...now, left: new Set([...now.left].filter((field) => !field.startsWith('rows.'))) }
    })
  }, [])
  const isSpeaking = useCallback(
    (field: FieldName, text: string) => field !== silent && (left.has(field) || text !== ''),
    [left, silent],
  )
  return useMemo(() => ({ isSpeaking, speakUp, forget }), [isSpeaking, speakUp, forget])
}
