import { TableProperties } from 'lucide-react'
import type { Column } from '#bulk/columns.ts'
import { MenuButton } from '#ui/Menu.tsx'
import { words } from './words.ts'

interface ColumnMenuProps {
  readonly columns: readonly Column[]
  readonly onPick: (name: string) => void
}

/** The columns of the list, to be put into a field. */
export function ColumnMenu({ columns, onPick }: ColumnMenuProps) {
  const said = words.template
  return (
    <MenuButton
      kind="quiet"
      size="small"
      label={columns.length === 0 ? said.noColumns : said.insert}
      disabled={columns.length === 0}
      icon={<TableProperties aria-hidden size={15} className="text-soft" />}
      items={columns.map(({ name }) => ({ id: name, label: name }))}
      onPick={onPick}
    />
  )
}
