import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp, root, runTool } from './run.mjs'

/** Where the production build lies. */
export const dist = join(root, 'dist')

const SOURCES = [
  'src',
  'public',
  'scripts/offline.mjs',
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'tailwind.config.ts',
]

/** Makes the production build; ends with vite's own message when it cannot be made. */
export const build = () => {
  console.log('Building…')
  if (runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']) !== 0)
    giveUp('The build failed.')
}

/** Makes the production build where there is none, or an older one than its sources. */
export const buildIfStale = () => {
  // The last file that a build writes.
  const built = join(dist, 'sw.js')
  if (existsSync(built) && newest(SOURCES) < statSync(built).mtimeMs) return
  build()
}

/**
 * The time of the latest change below some paths. Folders count too: their time tells of a removed file.
 * @param {readonly string[]} paths below the project's folder
 */
export const newest = (paths) =>
  Math.max(
    ...paths
      .map((path) => join(root, path))
      .filter(existsSync)
      .flatMap((path) => [path].concat(inside(path)))
      .map((path) => statSync(path).mtimeMs),
  )

/** @param {string} path */
const inside = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : []
