import { readArguments, type Given } from './arguments.ts'
import type { Command } from './commands.ts'
import { build } from './build-command.ts'
import { bulk } from './bulk-command.ts'
import { check } from './check-command.ts'
import { exitCodes, type Doors, type ExitCode, type Trouble } from './doors.ts'
import { words } from './words.ts'

const commands: Record<Command, (given: Given, doors: Doors) => Promise<ExitCode>> = {
  build,
  check,
  bulk,
}

/** Does what the arguments say. `version` is what `--version` answers. Throws only where the mistake is ours. */
export async function run(
  args: readonly string[],
  version: string,
  outside: Doors,
): Promise<ExitCode> {
  const doors = { ...outside, say: (line: string) => outside.say(harmless(line)) }
  try {
    return await obey(args, version, doors)
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble === null) throw error
    if (trouble.reason === 'pipe') return exitCodes.brokenPipe
    doors.say(words.trouble(trouble))
    return exitCodes.unusable
  }
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\0-\x1f\x7f-\x9f]/g

/** What stood in somebody's file could give a terminal orders: its control characters are said as their pictures (␛). */
function harmless(line: string): string {
  return line.replaceAll(controls, (one) => {
    const code = one.charCodeAt(0)
    if (code >= 0x80) return '\uFFFD'
    return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code)
  })
}

async function obey(args: readonly string[], version: string, doors: Doors): Promise<ExitCode> {
  const read = readArguments(args)
  switch (read.is) {
    case 'version':
      await doors.print(`${version}\n`)
      return exitCodes.well
    case 'help':
      await doors.print(`${words.help[read.of ?? 'all']}\n`)
      return exitCodes.well
    case 'wrong':
      doors.say(`${read.problem} ${words.seeHelp(read.of)}`)
      return exitCodes.unusable
    case 'command':
      return commands[read.command](read.given, doors)
  }
}

function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error) || !isTrouble(error.cause)) return null
  return error.cause
}

function isTrouble(cause: unknown): cause is Trouble {
  return typeof cause === 'object' && cause !== null && 'reason' in cause && 'place' in cause
}
