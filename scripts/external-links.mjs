#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { buildCommandIfStale, builtCommand } from './command.mjs'
import { root } from './run.mjs'

// Node 20 reads no TypeScript, so that the command is bundled when it is first used, and again when its sources change.
if (!buildCommandIfStale()) process.exit(2)

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
/** @type {typeof import('../src/cli/main.ts')} */
const { main } = await import(pathToFileURL(builtCommand).href)
process.exitCode = await main(process.argv.slice(2), version).catch((mistake) => {
  // Ours, not the caller's: and 1 would say that something is wrong with the links.
  console.error(mistake)
  return 2
})
