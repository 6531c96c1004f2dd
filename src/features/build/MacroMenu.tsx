import { BracesIcon } from 'lucide-react'
import { useFormContext } from 'react-hook-form'
import { MenuButton } from '#ui/Menu.tsx'
import type { BuildForm } from './form.ts'
import { useLater } from './later.ts'
import { words } from './words.ts'

interface MacroMenuProps {
  readonly onPick: (macro: string) => void
}

/** The placeholders that ad platforms and mail programs fill in, those of the chosen place first. */
export function MacroMenu({ onPick }: MacroMenuProps) {
  const macros = useLater()?.macroItems
  const { getValues } = useFormContext<BuildForm>()
  return (
    <MenuButton
      kind="quiet"
      size="small"
      label={words.rows.macros}
      icon={<BracesIcon aria-hidden size={15} className="text-soft" />}
      items={() => macros?.itemsFor(getValues('place.id')) ?? []}
      onPick={(id) => macros && onPick(macros.macroOf(id))}
    />
  )
}
