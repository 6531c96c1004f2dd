import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { build } from 'vite'
import { root } from './run.mjs'

/** What a visit without a network needs. The .woff files are for browsers older than the build's target. */
const KEPT = /\.(?:css|html|js|png|svg|wasm|webmanifest|woff2)$/

/**
 * A vite plugin: when the build is written, adds sw.js to it, made of src/service-worker.ts and the list of all files.
 * vite-plugin-pwa does the same with 300 packages more, nearly all of them for a second bundler; the part that runs in the
 * browser, workbox-precaching, is the same in both.
 * @returns {import('vite').Plugin}
 */
export const offline = () => {
  let outDir = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir)
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => buildServiceWorker(outDir),
    },
  }
}

/** @param {string} outDir */
const buildServiceWorker = async (outDir) => {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { PRECACHED_FILES: JSON.stringify(precachedFiles(outDir)) },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
}

/**
 * Every file to keep, with a revision where its name does not change with its content.
 * @param {string} folder
 * @returns {{ url: string, revision: string | null }[]}
 */
export const precachedFiles = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => KEPT.test(name) && name !== 'sw.js' && statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll(sep, '/'))
    .toSorted()
    .map((url) => ({ url, revision: url.startsWith('assets/') ? null : hash(join(folder, url)) }))

/** @param {string} file */
const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)
