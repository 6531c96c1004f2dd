import { useMemo, useState } from 'react'
import { fixesToChoose, safeFixes, withSafeFix, type SafeFix } from '#bulk/safe-fixes.ts'
import { safeFixNames } from '#bulk/words.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import type { Bulk, PreviewRow } from './use-bulk.ts'
import { words } from './words.ts'

const said = words.mend

/** The mends that are made in every row, each with how often the first rows want it. */
export function MendSection({ bulk }: { readonly bulk: Bulk }) {
  const { state, change, preview, table } = bulk
  const wanted = useMemo(() => countWanted(preview, state.fixes), [preview, state.fixes])
  const isOn = (fix: SafeFix) => state.fixes.includes(fix)
  const isAnyWanted = safeFixes.some((fix) => !isOn(fix) && (wanted.get(fix) ?? 0) > 0)
  // Once open for a list it stays so: a tick that takes the last wish away does not fold it under the pointer.
  const [opened, setOpened] = useState<typeof table>(null)
  if (isAnyWanted && opened !== table) setOpened(table)
  return (
    <Disclosure
      summary={said.question}
      detail={said.detail(state.fixes.length)}
      open={opened === table}
      className="border-t border-line pt-1"
    >
      <p className="mb-3 text-hint text-soft">{said.hint}</p>
      <div className="grid gap-2.5">
        {safeFixes.map((fix) => {
          const many = wanted.get(fix) ?? 0
          return (
            <Checkbox
              key={fix}
              label={safeFixNames[fix]}
              {...(many > 0 && { hint: said.found(many) })}
              checked={isOn(fix)}
              onChange={(isTicked) => change({ fixes: withSafeFix(state.fixes, fix, isTicked) })}
            />
          )
        })}
      </div>
    </Disclosure>
  )
}

/** In how many of the rows a mend is offered, or was made. */
function countWanted(
  preview: readonly PreviewRow[],
  fixes: readonly SafeFix[],
): ReadonlyMap<SafeFix, number> {
  const counts = new Map<SafeFix, number>()
  for (const { made } of preview) {
    const offered = made.link.diagnostics.flatMap((problem) =>
      fixesToChoose(problem, made.draft, fixes),
    )
    for (const fix of new Set([...offered, ...made.mended.map((one) => one.fix)])) {
      counts.set(fix, (counts.get(fix) ?? 0) + 1)
    }
  }
  return counts
}
