import { BracesIcon } from 'lucide-react'
import { MenuButton } from '#ui/Menu.tsx'
import { useLater } from './later.ts'
import { words } from './words.ts'

interface MacroMenuProps {
  readonly onPick: (macro: string) => void
}

/** The placeholders that ad platforms and mail programs fill in. */
export function MacroMenu({ onPick }: MacroMenuProps) {
  const macros = useLater()?.macroItems
  return (
    <MenuButton
      kind="quiet"
      size="small"
      label={words.rows.macros}
      icon={<BracesIcon aria-hidden size={15} className="text-soft" />}
      items={macros?.items ?? []}
      onPick={(id) => macros && onPick(macros.macroOf(id))}
    />
  )
}
