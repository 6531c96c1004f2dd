/**
 * Puts the focus on a place that is no control, such as a heading, so that reading and Tab go on from there. Only for as long
 * as it stays there: a place that could always be focused would catch every press beside a control.
 */
export function focusPlace(place: HTMLElement): void {
  place.tabIndex = -1
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  place.focus({ preventScroll: true })
}
