import { describe, expect, it } from 'vitest'
import { longestValues } from '#features/qr/longest-values.ts'
import { documentationLink } from '#test/qr/pictures.ts'

describe('the longest values of a link', () => {
  it('are two at most, the longest first, in the letters that they take in the link', () => {
    const link =
      'https://m.me/acme?ref=user:Source:Poster%20H%C3%A0%20N%E1%BB%99i;user:city:Rome;variables:note:a-long-one-of-them;variables:text:not-so-long'
    expect(longestValues(link)).toEqual([
      { name: 'Source', length: 'Poster%20H%C3%A0%20N%E1%BB%99i'.length },
      { name: 'note', length: 'a-long-one-of-them'.length },
    ])
  })

  it('are none where all are short, or where there is no link', () => {
    expect(longestValues('https://example.com?bs_ref=user:a:b')).toEqual([])
    expect(longestValues('no link')).toEqual([])
    expect(longestValues(documentationLink)).toEqual([{ name: 'Source', length: 8 }])
  })
})
