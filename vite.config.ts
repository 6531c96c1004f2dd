import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { offline } from './scripts/offline.mjs'

/** What the first screen needs and lazily loaded parts use too. */
const loadedFirst =
  /node_modules\/(?:react|react-dom|scheduler|lucide-react)\/|\/src\/(?:link|platform)\/|\/src\/ui\/(?!Sugg|use-sugg)|\/src\/link-view\/(?!AfterClick|ClickPicture|CustomerCard|record)/

/** Milliseconds for one test: no test is about time, and machines are shared. */
const patience = 30_000

export default defineConfig({
  // Relative addresses: the build can be put into any folder of any static host.
  base: './',
  plugins: [react(), tailwindcss(), offline()],
  build: {
    target: 'es2022',
    // A data: URL would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // One piece instead of eight small ones, each with a dictionary of its own: 2 kB less to load.
        codeSplitting: { groups: [{ name: 'first', test: loadedFirst }] },
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
          include: ['test/{link,link-view,platform,features,scripts}/**/*.test.ts'],
          testTimeout: patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/support/components.ts'],
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
          testTimeout: 2 * patience,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
