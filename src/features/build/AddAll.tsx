import { useMemo } from 'react'
import type { Addition } from '#link/index.ts'
import { WordButton } from '#ui/Button.tsx'
import { knownBot } from '#library-view/chosen-bot.ts'
import { words } from './later-words.ts'
import type { Builder } from './builder.ts'

interface AddAllProps {
  readonly builder: Builder
  readonly onAdd: (additions: readonly Addition[]) => void
}

/** All that the link's bot does not know, added at once; not what may be misspelt. Nothing where it knows all else. */
export function AddAll({ builder, onAdd }: AddAllProps) {
  const { bots, chosen, spoken, draft } = builder
  const additions = useMemo(() => {
    const found = new Map<string, Addition>()
    for (const diagnostic of spoken) {
      const isMisspelt = diagnostic.fix !== undefined
      const addition = isMisspelt ? null : (bots?.additionOf(diagnostic, draft) ?? null)
      if (addition !== null) found.set(JSON.stringify(addition), addition)
    }
    return [...found.values()]
  }, [bots, spoken, draft])
  const bot = knownBot(chosen)
  if (bot === null || additions.length === 0) return null
  return (
    <p className="text-hint wrap-anywhere text-soft">
      {words.bot.unknown(additions.length, bot.name)}{' '}
      <WordButton onClick={() => onAdd(additions)} className="max-w-full wrap-anywhere">
        {words.bot.addAll(additions.length, bot.name)}
      </WordButton>
    </p>
  )
}
