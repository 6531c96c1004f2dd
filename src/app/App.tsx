import { Suspense, useEffect, useState } from 'react'
import type { DraftStore } from '#features/build/use-draft-keeper.ts'
import { ToastProvider } from '#ui/Toasts.tsx'
import { watchBuilt } from './built-work.ts'
import { Header } from './Header.tsx'
import { ShownDialog } from './loaded-parts.ts'
import { Page } from './Page.tsx'
import {
  BuildPlace,
  BulkPlace,
  CheckPlace,
  PresetsPlace,
  BotsPlace,
  SharedPlace,
} from './places.tsx'
import { useDialogs } from './use-dialogs.ts'
import { useHandOver } from './use-hand-over.ts'
import { useVisits } from './use-visits.ts'
import { words } from './words.ts'

interface AppProps {
  readonly drafts: DraftStore
}

/** The floor plan: puts the slices on one table. */
export function App({ drafts }: AppProps) {
  const [built] = useState(() => watchBuilt(drafts))
  const { page, seen, handedText, botId, payload, isArrival } = useVisits()
  const { onOpen, onMakeMany, ...handed } = useHandOver(page)
  const { asked, ask, close } = useDialogs(page)
  const [bulkWork, setBulkWork] = useState('')
  useEffect(() => {
    document.title = words.title(words.titles[page])
  }, [page])
  const place = (name: typeof page) => ({ isShown: page === name, isArrival })
  const hasBar = page === 'build' || page === 'check'

  return (
    <ToastProvider dismissLabel={words.dismiss} className={hasBar ? 'with-result-bar' : ''}>
      <Header page={page} bulkWork={page === 'bulk' ? '' : bulkWork} />
      <main id="main">
        {seen.has('build') && (
          <Page {...place('build')}>
            <BuildPlace {...{ ask, onMakeMany }} {...handed.toBuild} drafts={built.drafts} />
          </Page>
        )}
        {seen.has('check') && (
          <Page {...place('check')}>
            <CheckPlace {...{ handedText, ask, onOpen }} />
          </Page>
        )}
        {seen.has('bulk') && (
          <Page {...place('bulk')}>
            <BulkPlace {...handed.toBulk} readBuilt={built.read} onAtWork={setBulkWork} />
          </Page>
        )}
        {seen.has('presets') && (
          <Page {...place('presets')}>
            <PresetsPlace {...{ ask, onOpen, onMakeMany }} chosenId={handed.keptId} />
          </Page>
        )}
        {seen.has('bots') && (
          <Page {...place('bots')}>
            <BotsPlace {...{ ask, onOpen, botId }} />
          </Page>
        )}
        {page === 'shared' && (
          <Page key={payload} {...place('shared')}>
            <SharedPlace {...{ payload, ask }} {...handed.ofShared} />
          </Page>
        )}
      </main>
      {asked !== null && (
        <Suspense fallback={null}>
          <ShownDialog asked={asked} ask={ask} close={close} onOpenInBuilder={onOpen} />
        </Suspense>
      )}
    </ToastProvider>
  )
}
