import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'
import { loadMenus } from '#ui/Menu.tsx'
import { loadToasts } from '#ui/Toasts.tsx'

// A browser has them by the time that a hand gets to a button.
beforeAll(async () => void (await Promise.all([loadMenus(), loadToasts()])))

// What jsdom lacks, as far as the screen relies on it. What a browser really does is tested in a browser.
const dialog = {
  showModal(this: HTMLDialogElement) {
    this.open = true
    document.addEventListener('keydown', closeTopDialogOnEscape)
  },
  close(this: HTMLDialogElement) {
    if (!this.open) return
    this.open = false
    this.dispatchEvent(new Event('close'))
  },
}

const element = {
  // It hides every popover, and knows no `:popover-open` that shows one.
  showPopover(this: HTMLElement) {
    this.style.display = 'block'
  },
  hidePopover(this: HTMLElement) {
    this.style.removeProperty('display')
  },
  scrollIntoView: () => {},
  setPointerCapture: () => {},
  releasePointerCapture: () => {},
  hasPointerCapture: () => false,
}

const page = {
  visualViewport: null,
  matchMedia: (media: string) => Object.assign(new EventTarget(), { matches: false, media }),
}

addMissing(HTMLDialogElement.prototype, dialog)
addMissing(HTMLElement.prototype, element)
addMissing(window, page)

// Some tests play with the clock.
const nextFrame = requestAnimationFrame

afterEach(async () => {
  cleanup()
  document.removeEventListener('keydown', closeTopDialogOnEscape)
  // What a test has left for the next frame happens on its own page, not on the next one's.
  await new Promise((done) => nextFrame(done))
})

function addMissing(target: object, standIns: object): void {
  for (const [name, value] of Object.entries(standIns)) {
    if (name in target) continue
    Object.defineProperty(target, name, { value, configurable: true, writable: true })
  }
}

function closeTopDialogOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  const top = [...document.querySelectorAll('dialog')].findLast(({ open }) => open)
  if (top?.dispatchEvent(new Event('cancel', { cancelable: true })) === true) top.close()
}
