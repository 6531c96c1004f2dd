import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { newest } from './build.mjs'
import { root } from './run.mjs'

/** The command `external-links` as one file that this Node can import. */
export const builtCommand = join(root, '.cache', 'command', 'external-links.mjs')

const SOURCES = [
  'src',
  'scripts/build-command.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/**
 * Bundles the command where there is none, or an older one than its sources: in a process of its own, since all that npm and
 * vite have to say is no result and goes to stderr. False when that fails, which has been said by then.
 */
export const buildCommandIfStale = () => {
  if (existsSync(builtCommand) && newest(SOURCES) < statSync(builtCommand).mtimeMs) return true
  const script = join(root, 'scripts', 'build-command.mjs')
  return spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] }).status === 0
}
