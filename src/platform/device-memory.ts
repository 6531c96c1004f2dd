/**
 * A short text that this browser keeps for all tabs and later visits. Where storage is refused or full it lasts as long as
 * the page.
 */
export function keepHere(name: string, text: string): void {
  unkept.set(name, text)
  try {
    if (text === '') localStorage.removeItem(name)
    else localStorage.setItem(name, text)
    unkept.delete(name)
  } catch {
    // The page itself remembers.
  }
}

/** What was kept under `name`; `''` for nothing. */
export function keptHere(name: string): string {
  const own = unkept.get(name)
  if (own !== undefined) return own
  try {
    return localStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}

const unkept = new Map<string, string>()
