import { useRef } from 'react'
import { Dialog } from '#ui/Dialog.tsx'
import { CameraControls } from './CameraControls.tsx'
import { browserDoors, type CameraDoors } from './camera-doors.ts'
import { CameraTrouble } from './CameraTrouble.tsx'
import { Sight } from './Sight.tsx'
import { useCamera } from './use-camera.ts'
import { useReading } from './use-reading.ts'
import { words } from './words.ts'

export interface CameraDialogProps {
  readonly open: boolean
  /** Asked for by the person, and right after a code was read. The caller sets `open`. */
  readonly onClose: () => void
  /** The text of the first code that is read, whatever it is; once. */
  readonly onText: (text: string) => void
  readonly doors?: CameraDoors
}

/**
 * Reads a QR code by the camera. It asks for the camera when it opens, and when it is closed the camera is off, whatever
 * happened in between. Load it lazily: it brings the reader with it.
 */
export function CameraDialog({ open, onClose, onText, doors = browserDoors }: CameraDialogProps) {
  function onFound(text: string) {
    onText(text)
    onClose()
  }

  return (
    <Dialog open={open} onClose={onClose} title={words.title} closeLabel={words.close}>
      <Aiming doors={doors} onFound={onFound} />
    </Dialog>
  )
}

interface AimingProps {
  readonly doors: CameraDoors
  readonly onFound: (text: string) => void
}

/** Lives inside of the dialog, so that the camera comes and goes with it. */
function Aiming({ doors, onFound }: AimingProps) {
  const { state, retry, switchTo } = useCamera(doors)
  const camera = state.at === 'live' ? state.camera : null
  const video = useRef<HTMLVideoElement>(null)
  const isInVain = useReading(video, camera?.stream ?? null, doors, onFound)
  const place = useRef<HTMLDivElement>(null)
  // What is pressed here goes with the press, and would take the focus with it.
  const keepFocus = () => place.current?.focus()

  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {state.at === 'failed' ? (
        <CameraTrouble
          why={state.why}
          onRetry={() => {
            keepFocus()
            retry()
          }}
        />
      ) : (
        <>
          <Sight camera={camera} video={video} />
          <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-3">
            <div className="min-w-0 flex-1 basis-64">
              <output className="block">
                {camera ? (isInVain ? words.patient : words.looking) : words.asking}
              </output>
              <p className="text-hint text-soft">{words.private}</p>
            </div>
            {camera && (
              <CameraControls
                key={camera.stream.id}
                camera={camera}
                onSwitch={(id) => {
                  keepFocus()
                  switchTo(id)
                }}
              />
            )}
          </div>
        </>
      )}
    </div>
  )
}
