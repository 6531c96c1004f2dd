import { ImagePlus } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import type { Sheet } from '#qr/sheet.ts'
import { Button } from '#ui/Button.tsx'
import type { QrDoors } from './doors.ts'
import type { Logo } from './open-logo.ts'
import { words } from './words.ts'

interface LogoFieldProps {
  readonly logo: Logo | null
  readonly onLogo: (logo: Logo | null) => void
  readonly openLogo: QrDoors['openLogo']
  readonly sheet: Sheet | null
}

/** The picture in the middle of the code, by the browser's own picker or dropped. */
export function LogoField({ logo, onLogo, openLogo, sheet }: LogoFieldProps) {
  const [broken, setBroken] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)

  async function take(files: FileList | null) {
    const [file] = files ?? []
    if (file === undefined) return
    const opened = await openLogo(file)
    setBroken(opened.ok ? null : file.name)
    if (opened.ok) onLogo(opened.value)
  }

  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files)
  }

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-hint font-medium">{words.logo}</legend>
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={`${box} ${isOver ? 'border-focus bg-hover' : 'border-control-strong'}`}
      >
        {logo && <Thumbnail logo={logo} />}
        <p className="min-w-0 flex-1 basis-40 text-hint wrap-anywhere text-soft">
          {logo && sheet?.logo
            ? words.logoCost(sheet.logo.plate.width, sheet.code.level)
            : words.logoHint}
        </p>
        <LogoButton
          hasLogo={logo !== null}
          onFiles={(files) => void take(files)}
          onRemove={() => onLogo(null)}
        />
      </div>
      {broken !== null && (
        <p role="alert" className="mt-1.5 text-hint text-error">
          {words.logoBroken(broken)}
        </p>
      )}
    </fieldset>
  )
}

interface LogoButtonProps {
  readonly hasLogo: boolean
  readonly onFiles: (files: FileList | null) => void
  readonly onRemove: () => void
}

/** One button for both, so that the focus stays on it. */
function LogoButton({ hasLogo, onFiles, onRemove }: LogoButtonProps) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/svg+xml"
        aria-label={words.logoFile}
        tabIndex={-1}
        className="sr-only"
        onChange={({ currentTarget }) => {
          onFiles(currentTarget.files)
          // So that the same file can be chosen again, once it is mended.
          currentTarget.value = ''
        }}
      />
      <Button
        size="lesser"
        icon={hasLogo ? undefined : <ImagePlus aria-hidden size={16} />}
        onClick={() => (hasLogo ? onRemove() : picker.current?.click())}
      >
        {hasLogo ? words.removeLogo : words.chooseLogo}
      </Button>
    </>
  )
}

function Thumbnail({ logo }: { readonly logo: Logo }) {
  return (
    <img
      src={logo.url}
      alt={logo.name}
      title={logo.name}
      className="h-control w-control shrink-0 rounded-xs object-contain"
    />
  )
}

const box = 'flex flex-wrap items-center gap-3 rounded-control border border-dashed p-3'
