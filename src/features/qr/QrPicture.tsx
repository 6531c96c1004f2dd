import type { RefObject } from 'react'
import { Facts } from './Facts.tsx'
import { FailureBox } from './FailureBox.tsx'
import type { Level } from '#qr/levels.ts'
import { Preview } from './Preview.tsx'
import type { Format } from '#qr/size.ts'
import type { QrState } from './use-qr.ts'
import { words } from './words.ts'

export interface QrPictureProps {
  /** Takes the focus when a code is asked for that is not there. */
  readonly place: RefObject<HTMLDivElement | null>
  readonly state: QrState
  readonly url: string
  readonly format: Format
  readonly size: number | null
  readonly onRetry: () => void
  readonly onLevel: (level: Level) => void
}

/** The code, or why there is none, with what is known about it and the link below. */
export function QrPicture(props: QrPictureProps) {
  const { place, state, url, format, size, onRetry, onLevel } = props
  // The word that was pressed goes with the failure, and would take the focus with it.
  const keepFocus = () => place.current?.focus()

  return (
    <div ref={place} tabIndex={-1} className="min-w-0 outline-none">
      {state.at === 'failed' ? (
        <FailureBox
          why={state.why}
          onRetry={() => {
            keepFocus()
            onRetry()
          }}
          onLevel={(level) => {
            keepFocus()
            onLevel(level)
          }}
        />
      ) : (
        <>
          <Preview code={state.code} isChecked={state.at === 'ready'} />
          <Facts code={state.code} format={format} size={size} />
        </>
      )}
      <LinkText url={url} />
    </div>
  )
}

/** The whole link, however long: in a box of its own that is scrolled by mouse, finger and keys. */
function LinkText({ url }: { readonly url: string }) {
  return (
    <section
      aria-label={words.link}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box without controls is scrolled by keys
      tabIndex={0}
      className="mt-3 max-h-32 overflow-y-auto rounded-control bg-page px-3 py-2 font-mono text-[0.8125rem] leading-relaxed break-all"
    >
      {url}
    </section>
  )
}
