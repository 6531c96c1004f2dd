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

/** True when the command has been built since its sources were last changed. */
export const isCommandBuilt = () =>
  existsSync(builtCommand) && newest(SOURCES) < statSync(builtCommand).mtimeMs
