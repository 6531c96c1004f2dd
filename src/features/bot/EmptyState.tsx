import { Braces, Link2, Pencil, Plus, Table2, type LucideIcon } from 'lucide-react'
import { Button, WordButton } from '#ui/Button.tsx'
import { words } from './words.ts'

const said = words.empty

const ways: readonly (readonly [LucideIcon, readonly [string, string]])[] = [
  [Pencil, said.items.hand],
  [Table2, said.items.table],
  [Link2, said.items.links],
  [Braces, said.items.record],
]

interface EmptyStateProps {
  readonly onNew: () => void
  readonly onImport: () => void
}

/** For who has no bot yet: what one is good for, and how it is filled. */
export function EmptyState({ onNew, onImport }: EmptyStateProps) {
  return (
    <section
      aria-label={said.title}
      className="max-w-[52rem] rounded-card border border-line bg-card p-5 sm:p-7"
    >
      <h2 className="text-lg font-semibold">{said.title}</h2>
      <p className="mt-2 max-w-[38rem] text-soft">{said.text}</p>
      <h3 className="mt-6 text-hint font-medium">{said.ways}</h3>
      <ul className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {ways.map(([Icon, [title, text]]) => (
          <li key={title} className="flex gap-3">
            <Icon aria-hidden size={18} className="mt-0.5 shrink-0" />
            <span className="min-w-0">
              <span className="block font-medium">{title}</span>
              <span className="block text-hint text-soft">{text}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button kind="main" icon={<Plus aria-hidden size={16} />} onClick={onNew}>
          {words.list.add}
        </Button>
        <p className="text-hint text-soft">
          {said.file} <WordButton onClick={() => onImport()}>{words.fill.file}</WordButton>
        </p>
      </div>
      <p className="mt-5 text-hint text-soft">{said.private}</p>
    </section>
  )
}
