import { X } from 'lucide-react'
import { IconButton } from '#ui/Button.tsx'
import { removeLook } from './row-look.ts'

interface RemoveButtonProps {
  /** By which it is found when the focus is to go there. */
  readonly name: string
  readonly label: string
  readonly onClick: () => void
}

export function RemoveButton({ name, label, onClick }: RemoveButtonProps) {
  return (
    <IconButton
      name={name}
      label={label}
      icon={<X aria-hidden size={16} />}
      onClick={onClick}
      className={removeLook}
    />
  )
}
