import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { BuildPage } from '#features/build/BuildPage.tsx'
import type { DraftStore } from '#features/build/use-draft-keeper.ts'
import type { FinishedLink } from '#link-view/finished-link.ts'
import type { LinkDraft } from '#link/index.ts'
import { Header } from './Header.tsx'
import { CameraDialog, CheckPage, QrDialog, readPicture } from './loaded-parts.ts'
import { Page } from './Page.tsx'
import { addresses } from './route.ts'
import { useVisits } from './use-visits.ts'
import { words } from './words.ts'

interface AppProps {
  readonly drafts: DraftStore
}

/** The floor plan: puts the slices on one table. */
export function App({ drafts }: AppProps) {
  const { page, seen, handedText, isArrival } = useVisits()
  const { takeHanded, openInBuilder } = useHandOver()
  const [qr, setQr] = useState<ShownLink | null>(null)
  // Seldom seen: the browser's way back, with the code open.
  if (qr?.isOpen === true && qr.from !== page) setQr({ ...qr, isOpen: false })
  const showQr = (link: FinishedLink) => setQr({ link, from: page, isOpen: true })
  useEffect(() => {
    document.title = words.title(words.pages[page].title)
  }, [page])

  return (
    <>
      <Header page={page} />
      <main id="main">
        {seen.has('build') && (
          <Page isShown={page === 'build'} isArrival={isArrival} className="with-result-bar">
            <BuildPage drafts={drafts} onShowQr={showQr} takeHanded={takeHanded} />
          </Page>
        )}
        {seen.has('check') && (
          <Page isShown={page === 'check'} isArrival={isArrival} className="with-result-bar">
            <CheckPage
              handedText={handedText}
              onOpenInBuilder={openInBuilder}
              onShowQr={showQr}
              readPicture={readPicture}
              CameraDialog={CameraDialog}
            />
          </Page>
        )}
      </main>
      {qr !== null && (
        <Suspense fallback={null}>
          <QrDialog {...qr.link} open={qr.isOpen} onClose={() => setQr({ ...qr, isOpen: false })} />
        </Suspense>
      )}
    </>
  )
}

interface ShownLink {
  readonly link: FinishedLink
  readonly from: string
  readonly isOpen: boolean
}

/** A draft lies on the counter until Build comes into view and takes it. */
function useHandOver() {
  const counter = useRef<LinkDraft | null>(null)
  const takeHanded = useCallback(() => {
    const draft = counter.current
    counter.current = null
    return draft
  }, [])
  const openInBuilder = useCallback((draft: LinkDraft) => {
    counter.current = draft
    location.hash = addresses.build
  }, [])
  return { takeHanded, openInBuilder }
}
