/**
 * Keeps the app in the browser, so that it opens without a network. A new version is fetched in the background and waits
 * until every tab of the old one is closed: nothing reloads under the user's hands. Only in production builds; never throws.
 * Where the browser has no service worker, or refuses it, the app works as before, online.
 */
export function registerOffline(): void {
  if (!import.meta.env.PROD) return
  // After the page has loaded, so that the copies for later do not compete with what is needed now.
  if (document.readyState === 'complete') void register()
  else addEventListener('load', () => void register(), { once: true })
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register('./sw.js', { scope: './', updateViaCache: 'none' })
  } catch {
    // Refused, or not there (plain http, a sandboxed frame).
  }
}
