import { Bookmark, Hammer } from 'lucide-react'
import { Suspense, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { Button } from '#ui/Button.tsx'
import { loadPart } from '#ui/load-part.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { Bulk } from './use-bulk.ts'
import { words } from './words.ts'

const said = words.template

/** Where a template can come from. */
export interface TemplateSources {
  /** What stands on Build; null where that is nothing. */
  readonly readBuilt: () => Work | null
}

/** A template that another page has sent here. */
export interface HandedTemplate {
  readonly work: Work
  /** The name of the preset that it is; null: it stands on Build. */
  readonly preset: string | null
}

/** Puts the template in the place of what is there, with the way back. */
export function takeHandedTemplate({ takeTemplate }: Bulk, { work, preset }: HandedTemplate): void {
  // On Build, what is asked for has been answered.
  if (preset === null) takeTemplate({ ...work, holds: [] }, said.takenBuild)
  else takeTemplate(work, said.taken(preset))
}

interface StartFromProps {
  readonly bulk: Bulk
  readonly sources: TemplateSources
}

const PresetChoice = loadPart(
  async () => (await import('./PresetChoice.tsx')).PresetChoice,
  words.notLoaded,
)

/** The ways to begin with a link that is there already. */
export function StartFrom({ bulk, sources }: StartFromProps) {
  const [isChoosing, setChoosing] = useState(false)
  const presetButton = useRef<HTMLButtonElement>(null)
  const toast = useToast()

  function takePreset({ name, ...taken }: Preset) {
    flushSync(() => setChoosing(false))
    presetButton.current?.focus()
    bulk.takeTemplate(taken, said.taken(name))
  }

  function takeBuilt() {
    const work = sources.readBuilt()
    if (work === null) toast({ text: said.nothingOnBuild })
    else takeHandedTemplate(bulk, { work, preset: null })
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <span className="me-1 text-hint text-soft">{said.from}</span>
        <Button size="small" icon={<Hammer aria-hidden size={14} />} onClick={takeBuilt}>
          {said.fromBuild}
        </Button>
        <Button
          ref={presetButton}
          size="small"
          aria-expanded={isChoosing}
          icon={<Bookmark aria-hidden size={14} />}
          onClick={() => setChoosing(!isChoosing)}
        >
          {said.fromPreset}
        </Button>
      </div>
      {isChoosing && (
        <Suspense fallback={null}>
          <PresetChoice onPick={takePreset} />
        </Suspense>
      )}
    </div>
  )
}
