import { Bookmark, Lock } from 'lucide-react'
import { WordButton } from '#ui/Button.tsx'
import type { BuildForm } from './form.ts'
import { words } from './later-words.ts'
import { hasLocks } from './locks.ts'

const said = words.preset

interface PresetBarProps {
  readonly form: BuildForm
  readonly onUnlock: () => void
}

/** Which preset this is, and the way to free what it locks. Nothing where there is neither. */
export function PresetBar({ form, onUnlock }: PresetBarProps) {
  const { origin } = form
  const isLocked = hasLocks(form)
  if (origin === null && !isLocked) return null
  return (
    <section
      aria-label={said.title}
      className="flex basis-full flex-wrap items-center gap-x-4 gap-y-1 rounded-control border border-line bg-card px-3.5 py-2 text-hint"
    >
      {origin !== null && (
        <p className="flex min-w-0 items-center gap-2 font-medium">
          <Bookmark aria-hidden size={15} className="shrink-0" />
          <span className="min-w-0 wrap-anywhere">{said.name(origin.name)}</span>
        </p>
      )}
      {isLocked && (
        <p className="flex items-center gap-2 text-soft">
          <Lock aria-hidden size={14} className="shrink-0" />
          <span>
            {said.locked} <WordButton onClick={onUnlock}>{said.unlock}</WordButton>
          </span>
        </p>
      )}
    </section>
  )
}
