import { createContext, use, useSyncExternalStore } from 'react'
import type { PieceId } from './pieces.ts'

/** A piece of a link, or a numbered place in a pasted text together with the sentence about it. */
export type LitId = PieceId | `place:${number}`

/**
 * Which piece is lit, for all who show it. A store of its own and not React state: with two hundred rows, moving the
 * pointer must render the two pieces that change and nothing else.
 */
export interface Light {
  readonly lit: () => LitId | null
  readonly turn: (piece: LitId | null) => void
  readonly watch: (listener: () => void) => () => void
}

/** Nothing is lit yet. */
export function createLight(): Light {
  let lit: LitId | null = null
  const listeners = new Set<() => void>()
  return {
    lit: () => lit,
    turn: (piece) => {
      if (piece === lit) return
      lit = piece
      for (const listener of listeners) listener()
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const LightContext = createContext<Light>(createLight())

/** Pieces inside it light up together. */
export const LightProvider = LightContext

/**
 * Lights `piece` while the pointer or the focus is on whoever spreads `props`, and tells whether it is lit, by whomever.
 */
export function useLight(piece: LitId | null) {
  const light = use(LightContext)
  const isLit = useSyncExternalStore(light.watch, () => piece !== null && light.lit() === piece)
  const on = () => light.turn(piece)
  const off = ({ currentTarget }: { currentTarget: Element }) => {
    if (!currentTarget.matches(':focus-within')) light.turn(null)
  }
  const out = () => light.turn(null)
  return {
    isLit,
    props: { onPointerEnter: on, onPointerLeave: off, onFocus: on, onBlur: out },
  } as const
}
