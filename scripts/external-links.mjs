#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { builtCommand, isCommandBuilt } from './command.mjs'
import { root } from './run.mjs'

// Node 20 reads no TypeScript, so that the command is bundled when it is first used, and again when its sources change.
// That goes on in a process of its own: whatever npm and vite have to say is no result, and goes to stderr.
if (!isCommandBuilt()) {
  const { status } = spawnSync(process.execPath, [`${root}scripts/build-command.mjs`], {
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(2)
}

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
/** @type {typeof import('../src/cli/main.ts')} */
const { main } = await import(pathToFileURL(builtCommand).href)
process.exitCode = await main(process.argv.slice(2), version)
