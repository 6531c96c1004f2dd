interface FieldEvents {
  /** For a field that is shown as wrong, only if it was empty, once it is typed into: others go on speaking. */
  readonly onEnter: (name: string) => void
  readonly onLeave: (name: string) => void
}

/**
 * Tells which fields of an area the focus enters and leaves, by their names. A field that is left by pressing on something
 * is told of only when the press is over: a sentence that appears moves what is below it, and the click would miss.
 */
export function watchFields(area: HTMLElement, { onEnter, onLeave }: FieldEvents): () => void {
  let isPressed = false
  let pending: (() => void)[] = []
  let missing: EventTarget | null = null
  const settle = () => {
    for (const tell of pending) tell()
    pending = []
  }
  const onPress = () => {
    isPressed = true
  }
  const onRelease = () => {
    isPressed = false
    // The click itself comes after the release.
    setTimeout(settle)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const name = nameOf(target)
    missing = isShownWrong(target) && isEmpty(target) ? target : null
    if (name === null || isShownWrong(target)) return
    if (isPressed) pending.push(() => onEnter(name))
    else onEnter(name)
  }
  const onBlur = ({ target }: FocusEvent) => {
    const name = nameOf(target)
    if (name === null) return
    if (isPressed) pending.push(() => onLeave(name))
    else onLeave(name)
  }
  const onInput = ({ target }: Event) => {
    const name = nameOf(target)
    if (target === missing && name !== null) onEnter(name)
    missing = null
  }
  area.addEventListener('focusin', onFocus)
  area.addEventListener('focusout', onBlur)
  // Behind React's own: rendered in between, the field would lose the letter.
  addEventListener('input', onInput)
  addEventListener('pointerdown', onPress, true)
  addEventListener('pointerup', onRelease, true)
  addEventListener('pointercancel', onRelease, true)
  return () => {
    area.removeEventListener('focusin', onFocus)
    area.removeEventListener('focusout', onBlur)
    removeEventListener('input', onInput)
    removeEventListener('pointerdown', onPress, true)
    removeEventListener('pointerup', onRelease, true)
    removeEventListener('pointercancel', onRelease, true)
  }
}

function nameOf(target: EventTarget | null): string | null {
  return target instanceof Element ? target.getAttribute('name') : null
}

function isShownWrong(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('aria-invalid') === 'true'
}

function isEmpty(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value === ''
}
