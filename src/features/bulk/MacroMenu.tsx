import { BracesIcon } from 'lucide-react'
import { loadOnTouch } from '#ui/load-on-touch.ts'
import { MenuButton } from '#ui/Menu.tsx'
import { words } from './words.ts'

interface MacroMenuProps {
  readonly onPick: (macro: string) => void
}

const behind = loadOnTouch(async () => (await import('#link-view/macro-items.ts')).macroItems)

/** The placeholders that ad platforms and mail programs fill in, as on Build. They stay in the links as they are. */
export function MacroMenu({ onPick }: MacroMenuProps) {
  const macros = behind.usePart()
  return (
    <MenuButton
      kind="quiet"
      size="small"
      label={words.template.macros}
      icon={<BracesIcon aria-hidden size={15} className="text-soft" />}
      items={() => macros?.itemsFor('none') ?? []}
      onPick={(id) => macros && onPick(macros.macroOf(id))}
    />
  )
}
