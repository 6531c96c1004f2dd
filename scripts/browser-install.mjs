import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
import { root } from './run.mjs'

const MINUTE = 60_000

/**
 * The ways to a Chromium, best first: a system package where that needs no password, then playwright-core's own. Each says
 * whether it ended well; whether the browser starts is for the caller to see (on Ubuntu the package may be an empty shell).
 * What the installers say themselves goes to .cache/browser-install.log.
 */
export const installers = [installByApt, installByPlaywright]

function installByApt() {
  if (!existsSync('/usr/bin/apt-get')) return false
  const isRoot = process.getuid?.() === 0
  if (!isRoot && !run('sudo', ['-n', 'true'])) return false
  const [command, before] = isRoot ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']]
  console.log('Installing a browser for the tests (apt-get install chromium)…')
  run(command, [...before, 'update'])
  return run(command, [...before, 'install', '-y', '--no-install-recommends', 'chromium'])
}

function installByPlaywright() {
  console.log('Installing a browser for the tests (playwright-core install chromium)…')
  return run(process.execPath, [
    `${root}node_modules/playwright-core/cli.js`,
    'install',
    'chromium',
  ])
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean} true when it ended well
 */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: 10 * MINUTE,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  mkdirSync(`${root}.cache`, { recursive: true })
  appendFileSync(
    `${root}.cache/browser-install.log`,
    `${command} ${args.join(' ')}\n${stdout}${stderr}\n`,
  )
  return status === 0
}
