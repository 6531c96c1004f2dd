import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { offline } from './scripts/offline.mjs'

/** Milliseconds for one test: no test is about time, and machines are shared. */
const patience = 30_000

/** How many times slower the pages of the journeys are made (test/support/browser.ts). */
const slowdown = Number(process.env['SLOWDOWN'] ?? 1)

export default defineConfig({
  // Relative addresses: the build can be put into any folder of any static host.
  base: './',
  plugins: [react(), tailwindcss(), offline()],
  build: {
    target: 'es2022',
    // A data: URL would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // What is needed first is one file, and each later part one or two.
    modulePreload: false,
    rolldownOptions: {
      output: {
        // What the first screen needs is one piece: of several, each would be compressed with a dictionary of its own. What
        // only a part needs that is loaded later is loaded with it.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'test/{cli,link,link-view,library,library-view,platform,qr,bulk,bulk-browser,features,app,ui,scripts}/**/*.test.ts',
          ],
          setupFiles: ['test/support/laws.ts'],
          testTimeout: patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/support/laws.ts', 'test/support/components.ts'],
          testTimeout: patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/journeys.ts'],
          testTimeout: 2 * patience * slowdown,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
