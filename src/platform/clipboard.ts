import { fail, ok, type Result } from './result.ts'

/**
 * Puts a text into the clipboard. Where the modern way is refused or missing (plain http, a frame, no permission) the
 * older one is tried; `'refused'` when both fail. Call it from a click or a key press: browsers ask for one. Never throws.
 */
export async function copyText(text: string): Promise<Result<void, 'refused'>> {
  try {
    await navigator.clipboard.writeText(text)
    return ok()
  } catch {
    return copySelected(text) ? ok() : fail('refused')
  }
}

/**
 * Puts HTML into the clipboard, which pastes as formatted text, and for all else a text beside it. Where a browser takes no
 * HTML it is the text alone; `'refused'` when that fails too. Never throws.
 */
export async function copyHtml(html: string, text: string): Promise<Result<void, 'refused'>> {
  try {
    const both = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) }
    await navigator.clipboard.write([new ClipboardItem(both)])
    return ok()
  } catch {
    return copyText(text)
  }
}

function blob(type: string, content: string): Blob {
  return new Blob([content], { type })
}

/** Whether this browser lets a page ask for the clipboard's text at all (not over plain http). */
export function canReadText(): boolean {
  return typeof navigator.clipboard?.readText === 'function'
}

/**
 * The clipboard's text. Call it from a click: the browser may ask the person first. `'refused'` where the person, the browser
 * or the site's policy says no; `'empty'` where there is no text in it. Never throws.
 */
export async function readText(): Promise<Result<string, 'refused' | 'empty'>> {
  try {
    const text = await navigator.clipboard.readText()
    return text === '' ? fail('empty') : ok(text)
  } catch {
    return fail('refused')
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement
  const field = offScreenField(text)
  // A modal dialog makes all that is outside of it inert, and what is inert cannot be selected.
  const host = before?.closest('dialog') ?? document.body
  try {
    host.append(field)
    field.select()
    // Deprecated, and still the only way where navigator.clipboard is missing.
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}

function offScreenField(text: string): HTMLTextAreaElement {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.tabIndex = -1
  field.setAttribute('aria-hidden', 'true')
  field.style.position = 'fixed'
  field.style.insetBlockStart = '0'
  field.style.opacity = '0'
  return field
}
