import { readArguments, type Command, type Given } from './arguments.ts'
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
  doors: Doors,
): Promise<ExitCode> {
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
