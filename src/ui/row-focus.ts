/**
 * The name of a control in a row of a list. By it the focus finds its way when rows are moved, added and taken away. `list`:
 * another word for each list of the document, without a dot, as `control` is.
 */
export function controlName(list: string, index: number, control: string): string {
  return `${list}.${index}.${control}`
}

/** Which control of which row of the list an element is; `null` for everything else. */
export function rowControlOf(
  list: string,
  element: Element | null,
): { readonly index: number; readonly control: string } | null {
  const [ofList, index, control] = element?.getAttribute('name')?.split('.') ?? []
  return ofList === list && control !== undefined ? { index: Number(index), control } : null
}

/** A row is gone: the focus goes to the one in its place, or to the one before. False where there is none. */
export function focusNeighbour(list: string, index: number): boolean {
  return focusControl(list, index, 'remove') || focusControl(list, index - 1, 'remove')
}

/** Puts the focus on a row's control. False where there is none, or none that can be used. */
export function focusControl(list: string, index: number, control: string): boolean {
  const [element] = document.getElementsByName(controlName(list, index, control))
  if (element === undefined || element.matches(':disabled')) return false
  element.focus()
  return true
}
