import {
  Activity,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react'
import { ToastScope } from '#ui/Toasts.tsx'
import { focusPlace } from './focus-place.ts'

interface PageProps {
  readonly isShown: boolean
  /** Someone came here from another page: reading goes on at the page's heading. Not so where the app begins. */
  readonly isArrival: boolean
  readonly children: ReactNode
}

/**
 * One page of the app. It lives on while another is shown, with all that was typed and how far it was scrolled, but hears
 * nothing: its effects are undone until it comes back. What it says at the foot of the screen goes and comes with it.
 */
export function Page({ isShown, isArrival, children }: PageProps) {
  const box = useRef<HTMLDivElement>(null)
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <div ref={box}>
        <ToastScope>
          <Suspense fallback={null}>
            {children}
            {/* Within, so that a page that is loaded has its heading by then. */}
            <Arrival at={box} isArrival={isArrival} />
          </Suspense>
        </ToastScope>
      </div>
    </Activity>
  )
}

interface ArrivalProps {
  readonly at: RefObject<HTMLElement | null>
  readonly isArrival: boolean
}

function Arrival({ at, isArrival }: ArrivalProps) {
  const scrolled = useRef(0)
  useLayoutEffect(() => {
    if (isArrival) scrollTo(0, scrolled.current)
    return () => {
      scrolled.current = scrollY
    }
  }, [isArrival])
  useEffect(() => {
    const heading = at.current?.querySelector('h1') ?? document.getElementById('main')
    if (isArrival && heading !== null) focusPlace(heading)
  }, [at, isArrival])
  return null
}
