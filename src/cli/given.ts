import type { SystemNames } from '#link/index.ts'
import type { Given } from './arguments.ts'
import { standard } from './doors.ts'

/** What stands behind an option that may stand there once; `undefined` where it does not. */
export function valueOf({ options }: Given, name: string): string | undefined {
  return options.get(name)?.[0]
}

/** The one file that may stand there by itself. */
export function inputOf({ files }: Given): string {
  return files[0] ?? standard
}

/** How the bot spells BotStar's own names in its links. */
export function systemNamesOf(given: Given): SystemNames {
  return valueOf(given, 'system-names') === 'widget-api' ? 'widget-api' : 'documented'
}
