import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from './Notice.tsx'
import { longWhen } from './when.ts'
import { words } from './words.ts'

const said = words.namesake

interface NamesakeProps {
  readonly namesake: Kept<Preset>
  readonly onBoth: () => void
  /** Not where only the name is being changed. */
  readonly onOver?: () => void
}

/** Names are unique per bot by asking: there is one of this name already. */
export function Namesake({ namesake, onBoth, onOver }: NamesakeProps) {
  return (
    <Notice title={said.title(namesake.value.name)}>
      {said.when(longWhen(namesake.updatedAt))}
      <span className="mt-2 mb-1 flex flex-wrap gap-2">
        {onOver !== undefined && (
          <Button size="small" onClick={onOver}>
            {said.over}
          </Button>
        )}
        <Button size="small" onClick={onBoth}>
          {said.both}
        </Button>
      </span>
    </Notice>
  )
}
