// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { canReadText, copyHtml, copyText, readText } from '#platform/clipboard.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'execCommand')
  document.body.replaceChildren()
})

test('a text is copied the modern way where the browser has it', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  expect(await copyText('https://example.com')).toEqual({ ok: true })
  expect(writeText).toHaveBeenCalledWith('https://example.com')
})

test('where the modern way is refused, the older one copies the very text', async () => {
  refuseModernWay()
  let selected = ''
  olderWay(() => {
    const field = document.querySelector('textarea')
    selected = field?.value.slice(field.selectionStart, field.selectionEnd) ?? ''
    return true
  })
  expect(await copyText('line 1\nĐà Nẵng 😀')).toEqual({ ok: true })
  expect(selected).toBe('line 1\nĐà Nẵng 😀')
})

test('the older way leaves no trace and gives the focus back', async () => {
  refuseModernWay()
  olderWay(() => true)
  const button = document.body.appendChild(document.createElement('button'))
  button.focus()
  await copyText('text')
  expect(document.querySelector('textarea')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('inside of a dialog the older way works inside of it, since all else cannot be reached', async () => {
  refuseModernWay()
  const dialog = document.body.appendChild(document.createElement('dialog'))
  const button = dialog.appendChild(document.createElement('button'))
  dialog.open = true
  button.focus()
  let host: Element | null = null
  olderWay(() => {
    host = document.querySelector('textarea')?.parentElement ?? null
    return true
  })
  await copyText('text')
  expect(host).toBe(dialog)
})

test.each([
  ['says no', () => false],
  [
    'throws',
    () => {
      throw new Error('not supported')
    },
  ],
])('when the older way %s too, the answer is a refusal', async (_, answer) => {
  refuseModernWay()
  olderWay(answer)
  expect(await copyText('text')).toEqual({ ok: false, reason: 'refused' })
})

test('a browser that has neither way refuses', async () => {
  vi.stubGlobal('navigator', {})
  expect(await copyText('text')).toEqual({ ok: false, reason: 'refused' })
})

test('the clipboard’s text is read where the browser allows it', async () => {
  vi.stubGlobal('navigator', { clipboard: { readText: () => Promise.resolve('a link') } })
  expect(canReadText()).toBe(true)
  expect(await readText()).toEqual({ ok: true, value: 'a link' })
})

test('a clipboard without text is empty, which is no refusal', async () => {
  vi.stubGlobal('navigator', { clipboard: { readText: () => Promise.resolve('') } })
  expect(await readText()).toEqual({ ok: false, reason: 'empty' })
})

test('a browser that asked the person and was told no refuses', async () => {
  vi.stubGlobal('navigator', { clipboard: { readText: deny } })
  expect(await readText()).toEqual({ ok: false, reason: 'refused' })
})

test('a browser that never lets pages read the clipboard is known before anyone asks', async () => {
  vi.stubGlobal('navigator', { clipboard: {} })
  expect(canReadText()).toBe(false)
  vi.stubGlobal('navigator', {})
  expect(canReadText()).toBe(false)
  expect(await readText()).toEqual({ ok: false, reason: 'refused' })
})

function refuseModernWay(): void {
  vi.stubGlobal('navigator', { clipboard: { writeText: deny } })
}

function deny(): Promise<never> {
  return Promise.reject(new DOMException('Denied', 'NotAllowedError'))
}

function olderWay(answer: () => boolean): void {
  Object.defineProperty(document, 'execCommand', { value: answer, configurable: true })
}

interface FakeItem {
  readonly content: Readonly<Record<string, Blob>>
}

test('HTML is copied with a text beside it, and as the text alone where a browser takes no HTML', async () => {
  const write = vi.fn<(items: readonly FakeItem[]) => Promise<void>>(() => Promise.resolve())
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())
  vi.stubGlobal(
    'ClipboardItem',
    function ClipboardItem(this: FakeItem, content: FakeItem['content']) {
      return { content }
    },
  )
  vi.stubGlobal('navigator', { clipboard: { write, writeText } })
  expect(await copyHtml('<a href="x">y</a>', 'y')).toEqual({ ok: true })
  const { content } = write.mock.lastCall?.[0][0] ?? { content: {} }
  expect(Object.keys(content)).toEqual(['text/html', 'text/plain'])
  expect(await content['text/html']?.text()).toBe('<a href="x">y</a>')
  expect(await content['text/plain']?.text()).toBe('y')

  write.mockRejectedValue(new Error('refused'))
  expect(await copyHtml('<a href="x">y</a>', 'y')).toEqual({ ok: true })
  expect(writeText).toHaveBeenCalledWith('y')
})
