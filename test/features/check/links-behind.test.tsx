import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { linksBehind, withLinks } from '#features/check/links-behind.ts'
import { check, documentedLink, openPage, textField, transfer } from './open-page.tsx'

const text = 'Our summer sale\nOur shop'
const html = `<meta charset="utf-8"><p><a href="${documentedLink.replaceAll('&', '&amp;')}">Our summer sale</a></p>
<p><a href='https://example.org'><b>Our</b> shop</a></p>`
const both = `${text}\n${documentedLink}\nhttps://example.org`
const note = 'The words have links behind them: they are listed below.'

async function bring(event: Event, where: Element = document.body): Promise<Event> {
  await act(async () => where.dispatchEvent(event))
  return event
}

describe('the links behind the words of a copied text', () => {
  test('are those of the web, each once and in order', () => {
    const others = '<a href="mailto:a@b.c">m</a><a href="javascript:x">j</a><a name="n">n</a>'
    const links = linksBehind(`${html}${others}${html}`, text)
    expect(links).toEqual([documentedLink, 'https://example.org'])
  })

  test.each([
    ['there are none', '<p>Our summer sale</p>', text],
    ['they are in the text already', html, both],
    ['the words are a link', '<a href="https://t.example/1">https://example.org</a>', text],
    ['they are no HTML at all', '<a <a href=">', text],
  ])('are none where %s', (_, copied, plain) => {
    expect(linksBehind(copied, plain)).toEqual([])
  })

  test('are there where the words are only the beginning of the link', () => {
    const copied = `<a href="${documentedLink}">https://example.com?bs_re…</a>`
    expect(linksBehind(copied, 'https://example.com?bs_re…')).toEqual([documentedLink])
  })

  test('stand below the text, a line each', () => {
    expect(withLinks(`${text}\n`, ['https://a.example', 'https://b.example'])).toBe(
      `${text}\nhttps://a.example\nhttps://b.example`,
    )
    expect(withLinks('', ['https://a.example'])).toBe('https://a.example')
  })
})

describe('a text with links behind its words', () => {
  test.each(['paste', 'drop'] as const)('comes with them on %s, and that is said', async (way) => {
    const page = openPage()
    const event = await bring(transfer(way, { text, html }))
    expect(event.defaultPrevented).toBe(true)
    expect(textField().value).toBe(both)
    expect(screen.getByText(note)).toBeTruthy()
    expect(await screen.findByRole('group', { name: '2 links in this text' })).toBeTruthy()
    await page.user.type(textField(), 'x')
    expect(screen.queryByText(note)).toBeNull()
  })

  test('comes with them into the field, where the cursor is', async () => {
    const page = openPage()
    await check(page, 'Before and after')
    textField().setSelectionRange(7, 10)
    await bring(transfer('paste', { text, html }), textField())
    expect(textField().value).toBe(`Before ${both} after`)
    expect(screen.getByText(note)).toBeTruthy()
  })

  test('is left to the field where the text has all of them', async () => {
    openPage()
    const event = await bring(transfer('paste', { text: both, html }), textField())
    expect(event.defaultPrevented).toBe(false)
  })
})
