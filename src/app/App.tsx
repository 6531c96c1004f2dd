import { Suspense, useState } from 'react'
import { BuildPage } from '#features/build/BuildPage.tsx'
import type { DraftStore } from '#features/build/use-draft-keeper.ts'
import type { FinishedLink } from '#features/build/use-link-actions.ts'
import { loadPart } from '#ui/load-part.tsx'
import { ToastProvider } from '#ui/Toasts.tsx'
import { Header } from './Header.tsx'
import { words } from './words.ts'

const QrDialog = loadPart(
  async () => (await import('#features/qr/QrDialog.tsx')).QrDialog,
  words.notLoaded,
)

interface AppProps {
  readonly drafts: DraftStore
}

/** The floor plan: puts the slices on one table. */
export function App({ drafts }: AppProps) {
  const [qr, setQr] = useState<{ readonly link: FinishedLink; readonly isOpen: boolean } | null>(
    null,
  )
  return (
    <ToastProvider dismissLabel={words.dismiss}>
      <Header />
      <main id="main">
        <BuildPage drafts={drafts} onShowQr={(link) => setQr({ link, isOpen: true })} />
      </main>
      {qr !== null && (
        <Suspense fallback={null}>
          <QrDialog {...qr.link} open={qr.isOpen} onClose={() => setQr({ ...qr, isOpen: false })} />
        </Suspense>
      )}
    </ToastProvider>
  )
}
