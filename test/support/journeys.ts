import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { dist } from '#scripts/build.mjs'
import { serve } from '#scripts/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the production build is served, without a slash at its end. */
    address: string
  }
}

/** Serves the production build for as long as the journeys run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${dist}/index.html`)) {
    throw new Error(
      'There is no production build to test: run `npm test`, or `npm run build` first.',
    )
  }
  const { address, close } = await serve(dist)
  project.provide('address', address)
  return close
}
