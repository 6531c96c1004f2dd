/** `'system'` follows the device, day and night. */
export type Theme = 'system' | 'light' | 'dark'

const key = 'external-link-builder.theme'

/** The theme that was chosen on this device; `'system'` when none was, or when storage is refused. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(key)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

/** Shows the page in `theme` at once and keeps the choice; where storage is refused it lasts until the page is closed. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // The page looks right all the same.
  }
}
