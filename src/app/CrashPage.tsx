import { memory } from '#features/check/memory.ts'
import { forgetTexts } from '#platform/tab-memory.ts'
import type { TabStore } from '#platform/tab-store.ts'
import { Button } from '#ui/Button.tsx'
import { addresses } from './route.ts'
import { words as said } from './crash-words.ts'

interface CrashPageProps {
  readonly drafts: Pick<TabStore<unknown>, 'startNew'>
}

/** What stands in the app's place when it has stopped. It may be the kept draft, the text on Check, or the
 * address, that stops it each time. */
export function CrashPage({ drafts }: CrashPageProps) {
  async function startNew() {
    forgetTexts(Object.values(memory))
    await drafts.startNew()
    location.hash = addresses.build
    location.reload()
  }
  return (
    <main className="mx-auto grid max-w-lg justify-items-start gap-4 px-6 py-24">
      <h1 className="text-xl font-semibold">{said.title}</h1>
      <p>{said.text}</p>
      <Button kind="main" onClick={() => location.reload()}>
        {said.reload}
      </Button>
      <p className="mt-4">
        {said.again} {said.kept}
      </p>
      <Button onClick={() => void startNew()}>{said.startNew}</Button>
    </main>
  )
}
