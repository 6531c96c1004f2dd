import { encodings, type Encoding } from '#bulk/encoding.ts'
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

/** The encoding that was told; `null`: it is to be found out. */
export function encodingOf(given: Given): Encoding | null {
  return encodings.find((one) => one === valueOf(given, 'encoding')) ?? null
}

/** How the bot spells BotStar's own names in its links. */
export function systemNamesOf(given: Given): SystemNames {
  return valueOf(given, 'system-names') === 'widget-api' ? 'widget-api' : 'documented'
}
