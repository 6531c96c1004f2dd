import { Button } from '#ui/Button.tsx'
import { words } from './words.ts'

/** What stands in the app's place when it has stopped. */
export function CrashPage() {
  return (
    <main className="mx-auto grid max-w-lg justify-items-start gap-4 px-6 py-24">
      <h1 className="text-xl font-semibold">{words.crash.title}</h1>
      <p>{words.crash.text}</p>
      <Button kind="main" onClick={() => location.reload()}>
        {words.crash.reload}
      </Button>
    </main>
  )
}
