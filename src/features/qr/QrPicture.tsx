import type { RefObject } from 'react'
import { Facts } from './Facts.tsx'
import { FailureBox } from './FailureBox.tsx'
import type { Level } from '#qr/levels.ts'
import { Preview } from './Preview.tsx'
import type { Format, Width } from '#qr/size.ts'
import type { QrState } from './use-qr.ts'
import { words } from './words.ts'

export interface QrPictureProps {
  /** Takes the focus when a code is asked for that is not there. */
  readonly place: RefObject<HTMLDivElement | null>
  readonly state: QrState
  readonly url: string
  readonly format: Format
  readonly width: Width | null
  readonly logoUrl: string | undefined
  readonly onRetry: () => void
  readonly onLevel: (level: Level) => void
  readonly onRemoveLogo: () => void
}

/** The code, or why there is none, with what is known about it and the link below. */
export function QrPicture(props: QrPictureProps) {
  const { place, state, url, format, width, logoUrl } = props
  // The word that was pressed goes with the failure, and would take the focus with it.
  const keepingFocus =
    <T extends readonly unknown[]>(run: (...args: T) => void) =>
    (...args: T) => {
      place.current?.focus()
      run(...args)
    }

  return (
    <div ref={place} tabIndex={-1} className="min-w-0 self-start outline-none sm:sticky sm:top-0">
      {state.at === 'failed' ? (
        <FailureBox
          why={state.why}
          onRetry={keepingFocus(props.onRetry)}
          onLevel={keepingFocus(props.onLevel)}
          onRemoveLogo={keepingFocus(props.onRemoveLogo)}
        />
      ) : (
        <>
          <Preview sheet={state.sheet} logoUrl={logoUrl} isChecked={state.at === 'ready'} />
          <Facts sheet={state.sheet} format={format} width={width} />
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
