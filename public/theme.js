// Runs before the first paint, so that a chosen theme does not flash in the other one first. src/platform/theme.ts stores it.
try {
  const theme = localStorage.getItem('external-link-builder.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage refused: the system's theme it is.
}
