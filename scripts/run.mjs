import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's folder, ending in a separator. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs an installed tool under this very Node, so that no shell and no .cmd file comes between.
 * @param {string} script the tool's file, below node_modules
 * @param {readonly string[]} [args]
 * @param {Record<string, string>} [env] added to this process's own
 * @returns {number} its exit code; 1 when a signal ended it
 */
export const runTool = (script, args = [], env = {}) => {
  const { status } = spawnSync(process.execPath, [`${root}node_modules/${script}`, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status ?? 1
}

/**
 * Says in one line what went wrong, and ends.
 * @param {unknown} problem
 * @returns {never}
 */
export const giveUp = (problem) => {
  console.error(problem instanceof Error ? problem.message : String(problem))
  process.exit(1)
}

/**
 * True in the file that was started from the command line, false where it is imported.
 * @param {string} url the file's own import.meta.url
 */
export const isMain = (url) =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url)
