import { RotateCcw } from 'lucide-react'
import { useRestore } from '#library-view/queries.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import { visible } from '#link-view/visible.ts'
import { keptRemovedFor, type Kept, type Removed } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Button } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { dayOf, longWhen } from './when.ts'
import { words } from './words.ts'

const said = words.removed

/** More than these are not looked at by anybody. */
const most = 50

/** What was deleted within the last thirty days, each with the way back. */
export function RecentlyDeleted({ removed }: { readonly removed: readonly Removed<Preset>[] }) {
  const restore = useRestore('preset')
  const toast = useToast()
  const bringBack = async (preset: Kept<Preset>) => {
    const { id, rev } = preset
    const restored = await restore({ id, rev })
    const text = restored.ok
      ? words.done.restored(nameOf(preset))
      : saveTroubleText(restored.reason)
    toast({ text })
    if (restored.ok) keepFocus()
  }
  const shown = removed.slice(0, most)
  return (
    <div data-deleted>
      <Disclosure
        summary={said.title}
        detail={said.count(removed.length)}
        className="border-t border-line pt-2"
      >
        <p className="mb-3 text-hint text-soft">{said.hint}</p>
        <ul className="overflow-hidden rounded-control border border-line bg-card">
          {shown.map((preset) => (
            <li
              key={preset.id}
              className="flex items-center gap-3 border-b border-line py-1.5 ps-3.5 pe-1.5 last:border-b-0"
            >
              <span className="min-w-0 grow">
                <span dir="auto" className="block truncate">
                  {visible(nameOf(preset))}
                </span>
                <span className="block text-hint text-soft">
                  {said.when(longWhen(preset.removedAt), dayOf(preset.removedAt + keptRemovedFor))}
                </span>
              </span>
              <Button
                size="small"
                aria-label={said.restoreNamed(nameOf(preset))}
                icon={<RotateCcw aria-hidden size={14} />}
                onClick={() => void bringBack(preset)}
              >
                {said.restore}
              </Button>
            </li>
          ))}
        </ul>
        {shown.length < removed.length && (
          <p className="mt-2 text-hint text-soft">{said.cut(shown.length, removed.length)}</p>
        )}
      </Disclosure>
    </div>
  )
}

/** The pressed button has gone. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    const place = document.querySelector<HTMLElement>('[data-deleted] summary, [role=listbox]')
    place?.focus()
  })
}

function nameOf({ value }: Kept<Preset>): string {
  return value.name.trim() || words.row.unnamed
}
