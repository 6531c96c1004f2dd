import type { Work } from '#library/work.ts'

/** What the page of bots asks of the app. */
export interface BotsPageProps {
  /** The bot that the address names; `null` where it names none. */
  readonly botId: string | null
  readonly onExport: () => void
  /** Without a file, one is asked for. */
  readonly onImport: (file?: File) => void
  /** The address of a bot's own page. */
  readonly hrefOf: (id: string) => string
  /** Goes on to a link of this bot. */
  readonly onBuild: (work: Work) => void
}
