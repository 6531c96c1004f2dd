import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/App.tsx'
import '#app/styles.css'
import { words } from '#app/words.ts'
import { loadLater } from '#features/build/later.ts'
import { loadOffers } from '#features/build/offers.ts'
import type { DraftStore } from '#features/build/use-draft-keeper.ts'
import { registerOffline } from '#platform/offline.ts'
import { openTabStore } from '#platform/tab-store.ts'
import { loadSuggestions } from '#ui/Combobox.tsx'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')

// Not awaited: a file that is loaded for it may import from this one, and would wait for its end.
void start(place)

async function start(root: HTMLElement): Promise<void> {
  const drafts = await openTabStore({
    name: 'external-link-builder.draft',
    // What a form shows that is not empty comes along, so that nothing moves when it arrives; and what its fields do when they are
    // touched, so that two hundred rows are rendered once and not again under the first letters.
    loadRead: async () =>
      (
        await Promise.all([
          import('#features/build/read-form.ts'),
          loadLater(),
          loadOffers(),
          loadSuggestions(),
        ])
      )[0].readForm,
  })
  createRoot(root, {
    // React has taken the broken page away by then; the draft is in the store.
    onUncaughtError: () => void showCrash(root, drafts),
  }).render(
    <StrictMode>
      <App drafts={drafts} />
    </StrictMode>,
  )
  registerOffline()
}

async function showCrash(root: HTMLElement, drafts: DraftStore): Promise<void> {
  try {
    const { CrashPage } = await import('#app/CrashPage.tsx')
    createRoot(root).render(<CrashPage drafts={drafts} />)
  } catch {
    root.textContent = words.notLoaded
  }
}
