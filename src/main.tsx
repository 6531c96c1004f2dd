import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/App.tsx'
import { CrashPage } from '#app/CrashPage.tsx'
import '#app/styles.css'
import { readForm } from '#features/build/form.ts'
import { registerOffline } from '#platform/offline.ts'
import { openTabStore } from '#platform/tab-store.ts'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')

const drafts = await openTabStore({ name: 'external-link-builder.draft', read: readForm })

const root = createRoot(place, {
  // React has taken the broken page away by then; the draft is in the store.
  onUncaughtError: () => createRoot(place).render(<CrashPage drafts={drafts} />),
})
root.render(
  <StrictMode>
    <App drafts={drafts} />
  </StrictMode>,
)
registerOffline()
