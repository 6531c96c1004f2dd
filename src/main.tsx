import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/App.tsx'
import { CrashPage } from '#app/CrashPage.tsx'
import '#app/styles.css'
import { registerOffline } from '#platform/offline.ts'
import { openTabStore } from '#platform/tab-store.ts'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')

// Not awaited: a file that is loaded for it may import from this one, and would wait for its end.
void start(place)

async function start(root: HTMLElement): Promise<void> {
  const drafts = await openTabStore({
    name: 'external-link-builder.draft',
    loadRead: async () => (await import('#features/build/read-form.ts')).readForm,
  })
  createRoot(root, {
    // React has taken the broken page away by then; the draft is in the store.
    onUncaughtError: () => createRoot(root).render(<CrashPage drafts={drafts} />),
  }).render(
    <StrictMode>
      <App drafts={drafts} />
    </StrictMode>,
  )
  registerOffline()
}
