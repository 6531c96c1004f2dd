import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Notice } from './Notice.tsx'
import type { OriginNow, Target } from './saving.ts'
import { WhatChanges } from './WhatChanges.tsx'
import { longWhen } from './when.ts'
import { words } from './words.ts'

const said = words.conflict

interface OriginNoticeProps {
  readonly origin: OriginNow
  readonly target: Target
  /** As it would be saved now. */
  readonly preset: Preset
  /** What the preset was called when it was opened. */
  readonly name: string
  readonly bots: readonly Kept<Bot>[]
}

/** The preset that was opened is not what it was: what has become of it, and how it differs. */
export function OriginNotice({ origin, target, preset, name, bots }: OriginNoticeProps) {
  if (target.at === 'over') return null
  switch (origin.at) {
    case 'none':
    case 'same':
      return null
    case 'gone':
      return <Notice title={said.gone(name)} />
    case 'removed':
      return <Notice title={said.removed(name)}>{said.removedLead}</Notice>
    case 'newer': {
      const { value, updatedAt } = origin.kept
      return (
        <>
          <Notice title={said.title(name)}>{said.lead(longWhen(updatedAt))}</Notice>
          <section aria-label={said.differs}>
            <h3 className="mb-2 text-hint font-medium">{said.differs}</h3>
            <WhatChanges
              before={value}
              after={preset}
              titles={[said.theirs, said.mine]}
              bots={bots}
            />
          </section>
        </>
      )
    }
  }
}
