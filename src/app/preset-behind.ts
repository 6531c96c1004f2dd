import type { PresetNow } from '#features/build/bots.ts'
import { libraryClient } from '#library/client.ts'
import type { Library } from '#library/library.ts'

/** Tells how a preset is kept by now, and again after every change of presets, in any tab, until the answer is called. */
export function watchPreset(id: string, tell: (now: PresetNow) => void): () => void {
  let stop: (() => void) | null = null
  let isOver = false
  const look = async (library: Library) => {
    const found = await library.get('preset', id)
    // What cannot be read just now is nothing to speak of.
    if (isOver || !found.ok) return
    const kept = found.value
    tell(kept === null ? { at: 'gone' } : { at: 'here', rev: kept.rev, content: kept.value })
  }
  const start = async () => {
    const opened = await libraryClient().open()
    if (isOver || !opened.ok) return
    const library = opened.value
    stop = library.watch((kind) => {
      if (kind === 'preset') void look(library)
    })
    await look(library)
  }
  void start()
  return () => {
    isOver = true
    stop?.()
  }
}
