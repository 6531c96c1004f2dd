import { Download } from 'lucide-react'
import { words } from './words.ts'

/** Lies over the page while a file is dragged over it. The pointer goes through it. */
export function DropVeil() {
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-2 z-40 grid place-items-center rounded-card border-2 border-dashed border-focus bg-page/85"
    >
      <p className="grid justify-items-center gap-1.5 px-6 text-center">
        <Download size={28} className="mb-1 text-focus" />
        <span className="text-lg font-semibold">{words.drop}</span>
        <span className="text-soft">{words.dropHint}</span>
      </p>
    </div>
  )
}
