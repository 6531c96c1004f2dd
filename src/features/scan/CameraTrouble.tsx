import { CameraOff } from 'lucide-react'
import { Button } from '#ui/Button.tsx'
import type { Trouble } from './use-camera.ts'
import { words } from './words.ts'

interface CameraTroubleProps {
  readonly why: Trouble
  readonly onRetry: () => void
}

/** In the picture's place: why there is none, and what to do. */
export function CameraTrouble({ why, onRetry }: CameraTroubleProps) {
  return (
    <div className="flex min-h-64 flex-col items-center justify-center gap-4 rounded-control border border-dashed border-error p-6 text-center sm:aspect-[4/3]">
      <CameraOff aria-hidden size={28} className="text-error" />
      <div role="alert" className="flex max-w-96 flex-col gap-2 text-balance">
        <p>{words.trouble(why)}</p>
        <p className="text-hint text-soft">{words.pictureInstead}</p>
      </div>
      {/* A page's address does not change by trying again. */}
      {why !== 'insecure' && <Button onClick={onRetry}>{words.retry}</Button>}
    </div>
  )
}
