/** The controls of a row, by the last word of their names. */
export type RowControl = 'move' | 'kind' | 'name' | 'value' | 'up' | 'down' | 'remove'

const controls: readonly RowControl[] = ['move', 'kind', 'name', 'value', 'up', 'down', 'remove']

export function controlName(index: number, control: RowControl): string {
  return `rows.${index}.${control}`
}

/** Which control of which row an element is; `null` for everything else. */
export function rowControlOf(
  element: Element | null,
): { readonly index: number; readonly control: RowControl } | null {
  const [rows, index, word] = element?.getAttribute('name')?.split('.') ?? []
  const control = controls.find((it) => it === word)
  return rows === 'rows' && control !== undefined ? { index: Number(index), control } : null
}

/** A row is gone: the focus goes to the one in its place, or to the one before. False where there is none. */
export function focusNeighbour(index: number): boolean {
  return focusControl(index, 'remove') || focusControl(index - 1, 'remove')
}

/** Puts the focus on a row's control. False where there is none, or none that can be used. */
export function focusControl(index: number, control: RowControl): boolean {
  const [element] = document.getElementsByName(controlName(index, control))
  if (element === undefined || element.matches(':disabled')) return false
  element.focus()
  return true
}
