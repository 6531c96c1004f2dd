import { expect, test } from 'vitest'
import { isShortLink } from '#link-view/short-links.ts'

test.each(['https://bit.ly/3xYz', 'http://www.tinyurl.com/abc', 't.co/x', 'HTTPS://T.CO/x'])(
  '“%s” is a short link',
  (address) => {
    expect(isShortLink(address)).toBe(true)
  },
)

test.each([
  'https://bit.ly',
  'https://bit.ly/',
  'https://bit.ly.example.com/x',
  'https://example.com/bit.ly/x',
  '',
])('“%s” is none', (address) => {
  expect(isShortLink(address)).toBe(false)
})
