/** Tells ids to all who watch, in this tab and in the others. */
export interface ChangeChannel {
  readonly tell: (ids: readonly string[]) => void
  readonly watch: (tell: (ids: readonly string[]) => void) => () => void
  readonly close: () => void
}

/** Opens the channel of this name. Where the browser has none between tabs, it reaches this tab alone. */
export function openChangeChannel(name: string): ChangeChannel {
  const watchers = new Set<(ids: readonly string[]) => void>()
  const tellHere = (ids: readonly string[]) => watchers.forEach((tell) => tell(ids))
  const tabs = openTabs(name)
  tabs?.addEventListener('message', ({ data }) => tellHere(readIds(data)))
  return {
    tell: (ids) => {
      if (ids.length === 0) return
      tellHere(ids)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window: it reaches this origin only
      tabs?.postMessage(ids)
    },
    watch: (tell) => {
      // Of its own, so that one who watches twice can stop once.
      const watcher = (ids: readonly string[]) => tell(ids)
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    close: () => {
      watchers.clear()
      tabs?.close()
    },
  }
}

function openTabs(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}

/** Another version of the app may stand at the other end. */
function readIds(data: unknown): readonly string[] {
  return Array.isArray(data) ? data.filter((it) => typeof it === 'string') : []
}
