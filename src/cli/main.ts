import { nodeDoors } from './node-doors.ts'
import { run } from './run.ts'

/** The command `external-links`: gives the code to end with. `version`: the package's own. */
export function main(args: readonly string[], version: string): Promise<number> {
  return run(args, version, nodeDoors())
}
