/**
 * A text that one browser tab keeps across a reload, and nobody else sees. Where storage is full or refused nothing is kept,
 * and the text lives as long as the page.
 */
export function rememberText(name: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    forget(name)
  }
}

/** What was remembered under `name` in this tab; `''` for nothing. */
export function recallText(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}

/** Forgets what was remembered under these names. */
export function forgetTexts(names: readonly string[]): void {
  for (const name of names) forget(name)
}

/** What stands there is older than what did not fit. */
function forget(name: string): void {
  try {
    sessionStorage.removeItem(name)
  } catch {
    // Refused altogether: nothing was kept.
  }
}
