import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import '#app/styles.css'
import { toBatch, type Batch } from '#bulk/batch.ts'
import { CodesDialog } from '#features/bulk/CodesDialog.tsx'
import { ToastProvider } from '#ui/Toasts.tsx'
import type { Job } from '#bulk-browser/job.ts'
import { useTelling } from '#features/bulk/use-telling.ts'

export interface Opened {
  readonly job: Job
  readonly rows: readonly (readonly string[])[]
}

const nobody = () => undefined

/** A page with nothing but what opens the dialog. */
function Place() {
  const [opened, setOpened] = useState<{ job: Job; first: Batch } | null>(null)
  const telling = useTelling({ onAtWork: nobody, onShow: nobody })
  Object.assign(globalThis, {
    openCodes: ({ job, rows }: Opened) => setOpened({ job, first: toBatch(rows, 2) }),
  })
  return (
    <main className="p-6">
      <h1>List</h1>
      {opened && (
        <CodesDialog
          job={opened.job}
          now={opened.job}
          first={opened.first}
          isOpen
          onClose={() => setOpened(null)}
          onAnew={nobody}
          onShow={nobody}
          telling={telling}
        />
      )}
    </main>
  )
}

createRoot(document.body.appendChild(document.createElement('div'))).render(
  <ToastProvider dismissLabel="Dismiss">
    <Place />
  </ToastProvider>,
)
