import { expect, test } from 'vitest'
import { whyNoLink } from '#link-view/no-link.ts'

test.each([
  'block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:a:b',
  '?bs_ref=user:gender:female',
  '/?ref=block:s1',
  'variables:color:black',
  'Please use user:gender:female in it',
])('“%s” is data without an address', (text) => {
  expect(whyNoLink(text)).toBe('no-address')
})

test.each([
  'htp://example.com',
  'http//example.com?bs_ref=user:a:b',
  'https: //example.com',
  'ttps://x',
  'https:/x',
])('in “%s” the address is broken', (text) => {
  expect(whyNoLink(text)).toBe('broken-address')
})

test.each(['', 'Hello, where is the link?', 'user: Bob', 'and/or', 'a//b', 'block:'])(
  '“%s” holds nothing of a link',
  (text) => {
    expect(whyNoLink(text)).toBe('nothing')
  },
)
