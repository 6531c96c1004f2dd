import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { memory } from '#features/check/memory.ts'
import { check, openPage, shownLink, textField } from './open-page.tsx'

const faulty = 'https://example.com?bs_ref=user:gender:Female'
const mended = 'https://example.com?bs_ref=user:gender:female'

async function fix(page: ReturnType<typeof openPage>): Promise<void> {
  await page.user.click(await screen.findByRole('button', { name: 'Use “female”' }))
}

const offered = () => screen.queryByRole('button', { name: 'Use “female”' })

describe('a fix that was accepted', () => {
  test('stays with its link while something is typed elsewhere in the text', async () => {
    const page = openPage()
    await check(page, `One ${faulty}\n`)
    await fix(page)
    await page.user.type(textField(), 'two https://example.net')
    expect(shownLink()).toBe(mended)
    await page.user.type(textField(), 'Zero https://example.info and ', {
      initialSelectionStart: 0,
    })
    await page.user.click(await screen.findByRole('radio', { name: /Female/ }))
    expect(shownLink()).toBe(mended)
  })

  test('is that link’s alone, though the same link stands in the text twice', async () => {
    const page = openPage()
    await check(page, `${faulty}\n${faulty}`)
    await fix(page)
    const [, second] = await screen.findAllByRole('radio')
    await page.user.click(second ?? document.body)
    expect(offered()).toBeTruthy()
  })

  test('is gone with the text', async () => {
    const page = openPage()
    await check(page, faulty)
    await fix(page)
    await check(page, faulty)
    expect(await screen.findByRole('button', { name: 'Use “female”' })).toBeTruthy()
  })

  test('is still there after a reload, and can be undone no more than any other text', async () => {
    const page = openPage()
    await check(page, faulty)
    await fix(page)
    page.reload()
    expect(textField().value).toBe(faulty)
    expect(shownLink()).toBe(mended)
    expect(offered()).toBeNull()
  })

  test('is accepted once, however fast the word is pressed', async () => {
    const page = openPage()
    await check(page, `${faulty};user:gender:Male`)
    const button = await screen.findByRole('button', { name: 'Use “female”' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(shownLink()).toContain('user:gender:female')
  })

  test.each([
    'no JSON',
    '{"a":1}',
    '[["0 x"]]',
    `[["0 ${faulty}",["x","[]","null"]]]`,
    `[["__proto__",["x"]]]`,
  ])('is not believed to be one where the tab remembers nonsense (%s)', async (keptFixes) => {
    openPage({ kept: faulty, keptFixes })
    expect(await screen.findByRole('button', { name: 'Use “female”' })).toBeTruthy()
  })
})

describe('the tab remembers the text', () => {
  test('once it rests for a moment, and not at each key', async () => {
    openPage()
    const written = vi.spyOn(Storage.prototype, 'setItem')
    // Keys that follow each other at once, however slow the machine is.
    for (const value of ['a', 'ab', 'abc']) fireEvent.change(textField(), { target: { value } })
    await vi.waitFor(() => expect(sessionStorage.getItem(memory.text)).toBe('abc'), 5000)
    expect(written.mock.calls.filter(([key]) => key === memory.text)).toHaveLength(1)
    written.mockRestore()
  })

  test('when the page goes, however soon that is', async () => {
    openPage()
    fireEvent.change(textField(), { target: { value: 'abc' } })
    dispatchEvent(new Event('pagehide'))
    expect(sessionStorage.getItem(memory.text)).toBe('abc')
  })

  test('unless the browser refuses, which stops nothing', async () => {
    const page = openPage()
    const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await check(page, faulty)
    await fix(page)
    dispatchEvent(new Event('pagehide'))
    expect(shownLink()).toBe(mended)
    refused.mockRestore()
  })
})
