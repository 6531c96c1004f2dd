import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { builtCommand } from './command.mjs'
import { install } from './install.mjs'
import { giveUp, isMain, root } from './run.mjs'

/** Bundles the command `external-links`, its packages included, into one file. */
const buildCommand = async () => {
  const { build } = await import('vite')
  // Two commands may be started at once for the first time: neither may meet a file that is half written.
  const outDir = `${root}.cache/command-${process.pid}`
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: `${root}src/cli/main.ts`,
      target: 'node20',
      outDir,
      rolldownOptions: { output: { entryFileNames: 'external-links.mjs', codeSplitting: false } },
    },
  })
  mkdirSync(dirname(builtCommand), { recursive: true })
  renameSync(`${outDir}/external-links.mjs`, builtCommand)
  rmSync(outDir, { recursive: true })
}

if (isMain(import.meta.url)) {
  install()
  console.log('Building the command…')
  await buildCommand().catch(giveUp)
}
