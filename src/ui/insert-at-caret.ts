/** A field's text with another one in the place of what is selected; at its end where it has no caret. */
export function withInserted(
  field: HTMLInputElement | HTMLTextAreaElement | null,
  text: string,
  added: string,
): string {
  const start = field?.selectionStart ?? text.length
  const end = field?.selectionEnd ?? start
  return text.slice(0, start) + added + text.slice(end)
}
