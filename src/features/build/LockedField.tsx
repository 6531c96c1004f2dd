import { Lock } from 'lucide-react'
import { TextInput, type TextInputProps } from '#ui/TextInput.tsx'

/** A field of a preset that is not to be changed; it can still be read and copied. Its label says that it is locked. */
export function LockedField({ className = '', ...rest }: TextInputProps) {
  return (
    <span className="relative block min-w-0">
      <TextInput {...rest} readOnly className={`pe-9 ${className}`} />
      <Lock
        aria-hidden
        size={15}
        className="pointer-events-none absolute inset-y-0 end-3 my-auto text-soft"
      />
    </span>
  )
}
