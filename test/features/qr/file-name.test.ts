import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from '#features/qr/file-name.ts'
import { documentationLink, linkOf } from '#test/qr/pictures.ts'

const block = 'block:s58fa63fe-6791-42bf-8674-fd4c377aa44f'

describe('the name of a saved code', () => {
  it.each([
    [documentationLink, 'qr-example.com-s58fa63f.svg'],
    [`https://m.me/acme.store?ref=${block}`, 'qr-m.me-acme-store-s58fa63f.svg'],
    ['https://m.me/acmestore?ref=user:Source:Poster', 'qr-m.me-acmestore.svg'],
    [
      `https://shop.example.com/sale/Black-Friday.html?bs_ref=${block}`,
      'qr-shop.example.com-black-friday-s58fa63f.svg',
    ],
    ['https://example.com/', 'qr-example.com.svg'],
    ['https://example.com/khuyến-mãi/Đà%20Nẵng?bs_ref=user:a:b', 'qr-example.com-da-nang.svg'],
    ['https://example.com/%E0%A4%A', 'qr-example.com-e0-a4-a.svg'],
    ['http://[::1]:8080/x', 'qr-1-x.svg'],
    ['no address at all', 'qr-link.svg'],
    ['', 'qr-link.svg'],
  ])('for %s is %s', (url, name) => {
    expect(fileName(url, 'svg')).toBe(name)
  })

  it('ends as the format does', () => {
    expect(fileName(documentationLink, 'png')).toBe('qr-example.com-s58fa63f.png')
  })

  it('keeps the block where a long address has to be cut', () => {
    const name = fileName(`https://${'very-'.repeat(20)}long.example.com/p?bs_ref=${block}`, 'svg')
    expect(name).toMatch(/^qr-very-.*-s58fa63f\.svg$/)
    expect(name.length).toBeLessThanOrEqual(60)
  })

  it('is plain, short and never hidden, whatever the link', () => {
    const links = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary', size: 'large' }),
      fc
        .string({ unit: 'grapheme' })
        .map((word) => `https://example.com/${word}?bs_ref=block:${word}`),
      fc.constant(linkOf(2000)),
    )
    fc.assert(
      fc.property(links, fc.constantFrom('png', 'svg'), (link, format) => {
        const name = fileName(link, format)
        expect(name).toMatch(new RegExp(String.raw`^qr-[a-z0-9][a-z0-9.-]*[a-z0-9]?\.${format}$`))
        expect(name.length).toBeLessThanOrEqual(60)
      }),
      { numRuns: 1000 },
    )
  })
})
