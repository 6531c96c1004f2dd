import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import '#app/styles.css'
import { CodesDialog } from '#features/bulk/CodesDialog.tsx'
import { ToastProvider } from '#ui/Toasts.tsx'
import type { Job } from '#features/bulk/job.ts'

export interface Opened {
  readonly job: Job
  readonly rows: readonly (readonly string[])[]
}

/** A page with nothing but what opens the dialog. */
function Place() {
  const [opened, setOpened] = useState<Opened | null>(null)
  Object.assign(globalThis, { openCodes: setOpened })
  return (
    <main className="p-6">
      <h1>List</h1>
      {opened && (
        <CodesDialog {...opened} isOpen onClose={() => setOpened(null)} onShow={() => {}} />
      )}
    </main>
  )
}

createRoot(document.body.appendChild(document.createElement('div'))).render(
  <ToastProvider dismissLabel="Dismiss">
    <Place />
  </ToastProvider>,
)
