import { Flashlight, SwitchCamera } from 'lucide-react'
import { useState } from 'react'
import type { Camera } from '#platform/camera.ts'
import { Button } from '#ui/Button.tsx'
import { words } from './words.ts'

interface CameraControlsProps {
  readonly camera: Camera
  readonly onSwitch: (id: string) => void
}

/** What this camera and this browser can do besides: most have nothing. */
export function CameraControls({ camera: { lamp, others }, onSwitch }: CameraControlsProps) {
  const [isLit, setLit] = useState(false)
  const [next] = others
  return (
    <>
      {lamp && (
        <Button
          size="lesser"
          kind={isLit ? 'main' : 'plain'}
          aria-pressed={isLit}
          icon={<Flashlight aria-hidden size={16} />}
          onClick={() => void lamp(!isLit).then(setLit)}
        >
          {words.lamp}
        </Button>
      )}
      {next !== undefined && (
        <Button
          size="lesser"
          icon={<SwitchCamera aria-hidden size={16} />}
          onClick={() => onSwitch(next)}
        >
          {words.otherCamera}
        </Button>
      )}
    </>
  )
}
