import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { Notice } from './Notice.tsx'
import { TheirsAndMine } from './TheirsAndMine.tsx'
import type { Saving } from './use-saving.ts'
import { longWhen } from './when.ts'
import { words } from './words.ts'

const said = words.conflict

interface OriginNoticeProps {
  readonly saving: Saving
  readonly bots: readonly Kept<Bot>[]
}

/** The preset that was opened is not what it was: what has become of it, and how it differs. */
export function OriginNotice({ saving, bots }: OriginNoticeProps) {
  const { origin, originName: name, target, preset, base } = saving
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
            <TheirsAndMine theirs={value} mine={preset} base={base} bots={bots} />
          </section>
        </>
      )
    }
  }
}
