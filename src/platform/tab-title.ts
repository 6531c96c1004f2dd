/** The document's title as it was before, and what it was made. */
let said: { readonly before: string; readonly shown: string } | null = null

/** Says something in front of the document's title until the tab is looked at; nothing where it is looked at already. */
export function sayInTitle(text: string): void {
  if (!document.hidden) return
  const before = said?.shown === document.title ? said.before : document.title
  said = { before, shown: `${text} · ${before}` }
  document.title = said.shown
  document.addEventListener('visibilitychange', onLook)
}

function onLook(): void {
  if (document.hidden) return
  document.removeEventListener('visibilitychange', onLook)
  // Somebody else may have given it another one meanwhile.
  if (said?.shown === document.title) document.title = said.before
  said = null
}
