import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../run.mjs'

/**
 * The link core as a module that this Node can import: bundled once from its sources, since Node 20 reads no TypeScript.
 * @returns {Promise<typeof import('../../src/link/index.ts')>}
 */
export const loadCore = async () => {
  const outDir = `${root}.cache/core`
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: `${root}src/link/index.ts`,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'link.mjs' } },
    },
  })
  return import(pathToFileURL(`${outDir}/link.mjs`).href)
}
