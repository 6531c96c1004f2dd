import { BracesIcon } from 'lucide-react'
import { adMacros, mailTags, type MacroFamily } from '#link/index.ts'
import { MenuButton, type MenuItem } from '#ui/Menu.tsx'
import { words } from './words.ts'

interface MacroMenuProps {
  readonly onPick: (macro: string) => void
}

const separator = ' '

function toItems(families: readonly MacroFamily[]): readonly MenuItem[] {
  return families.flatMap(({ platform, macros }) =>
    macros.map((macro) => ({
      // Two platforms may share a macro.
      id: platform + separator + macro,
      label: macro,
      group: platform,
    })),
  )
}

const items = [...toItems(adMacros), ...toItems(mailTags)]

/** The placeholders that ad platforms and mail programs fill in. */
export function MacroMenu({ onPick }: MacroMenuProps) {
  return (
    <MenuButton
      kind="quiet"
      size="small"
      label={words.rows.macros}
      icon={<BracesIcon aria-hidden size={15} className="text-soft" />}
      items={items}
      onPick={(id) => onPick(id.slice(id.lastIndexOf(separator) + 1))}
    />
  )
}
