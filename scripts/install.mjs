import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isInRange, rangeInWords } from './node-version.mjs'
import { giveUp, isMain, root } from './run.mjs'

/** Checks Node's version, then installs what the lock file names and node_modules lacks. */
export const install = () => {
  const { engines } = readJson('package.json')
  if (!isInRange(process.version, engines.node)) {
    giveUp(
      `This is Node ${process.version}; install Node ${rangeInWords(engines.node)}, then run the command again.`,
    )
  }
  if (isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json')))
    return
  console.log('Installing packages (npm ci)…')
  if (npm('ci') !== 0) giveUp('npm ci failed: see its message above.')
}

/**
 * True when every package of the lock file is there in its version. File times say nothing here: npm touches the
 * lock file after it has installed, and git touches it on every checkout. What is only for other machines may be missing.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | null} present node_modules/.package-lock.json; null where there is none
 */
export const isInstalled = (wanted, present) =>
  present !== null &&
  Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = present.packages[path]
    return found === undefined ? optional === true : found.version === version
  })

/**
 * @param {string} command
 * @returns {number | null} npm's exit code
 */
const npm = (command) => {
  const flags = [command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  // Inside `npm start` npm says where it lies itself; on Windows a plain `npm` needs a shell.
  const self = process.env.npm_execpath ?? ''
  const [file, args, shell] =
    basename(self) === 'npm-cli.js'
      ? [process.execPath, [self, ...flags], false]
      : ['npm', flags, process.platform === 'win32']
  return spawnSync(file, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell }).status
}

/** @param {string} file below the project's folder; null when it cannot be read */
const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(root + file, 'utf8'))
  } catch {
    return null
  }
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

if (isMain(import.meta.url)) install()
