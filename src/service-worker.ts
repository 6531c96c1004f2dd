import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'

// Filled in by scripts/offline.mjs.
declare const PRECACHED_FILES: { url: string; revision: string | null }[]

// The little of a service worker's own scope that is used here; its full types exclude those of a page.
declare const self: {
  readonly clients: { claim(): Promise<void> }
  addEventListener(
    type: 'activate',
    listener: (event: { waitUntil(work: Promise<void>): void }) => void,
  ): void
}

// All of a version is kept, or none of it. There is no skipWaiting here: a new version waits until every tab of the old one
// is closed. No query changes what the app's files are, so it is ignored.
precacheAndRoute(PRECACHED_FILES, { ignoreURLParametersMatching: [/./] })
cleanupOutdatedCaches()

// On a first visit the page came without a service worker: from now on what it loads later comes from here too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
