import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { Bots } from './Bots.tsx'
import type { BotsPageProps } from './page-props.ts'

/** What is known about the team's bots, and the ways to tell the app. */
export function BotsPage(props: BotsPageProps) {
  return (
    <LibraryProvider>
      <Bots {...props} />
    </LibraryProvider>
  )
}
