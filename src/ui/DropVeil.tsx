import { Download } from 'lucide-react'

interface DropVeilProps {
  readonly text: string
  /** What may be dropped. */
  readonly hint: string
}

/** Lies over the page while something is dragged over it. The pointer goes through it. */
export function DropVeil({ text, hint }: DropVeilProps) {
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-2 z-40 grid place-items-center rounded-card border-2 border-dashed border-focus bg-page/85"
    >
      <p className="grid justify-items-center gap-1.5 px-6 text-center">
        <Download size={28} className="mb-1 text-focus" />
        <span className="text-lg font-semibold">{text}</span>
        <span className="text-soft">{hint}</span>
      </p>
    </div>
  )
}
