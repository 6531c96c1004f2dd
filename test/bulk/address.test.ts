import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLink } from '#bulk/make-link.ts'
import type { Plan } from '#bulk/plan.ts'
import { setting, site, user } from '#test/link/drafts.ts'
import { planFor } from './making.ts'

const codes = (cells: readonly string[], plan: Plan) =>
  makeLink(plan, cells).problems.map(({ code }) => code)

const whole = (text: string, cell: string) => makeLink(planFor(['c'], site(text)), [cell]).url

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '/',
      '?',
      '#',
      '&',
      '=',
      '%',
      ':',
      '@',
      '.',
      ';',
      '+',
      ' ',
      'a',
      '1',
      '\n',
    ),
    maxLength: 12,
  }),
)

const address = (text: string, cell: string) =>
  makeLink(planFor(['c'], site(text)), [cell])
    .url?.split('?bs_ref')[0]
    ?.split('&bs_ref')[0]

describe('an address with cells in it', () => {
  it.each([
    ['[c]', 'https://shop.example.com/a?b=c&d', 'https://shop.example.com/a?b=c&d'],
    ['https://[c]/sale', 'shop.example.com', 'https://shop.example.com/sale'],
    ['https://example.com/[c]', 'a b/ü', 'https://example.com/a%20b/%C3%BC'],
    ['https://example.com/?store=[c]', 'A & B?', 'https://example.com/?store=A%20%26%20B%3F'],
    ['https://example.com/?store=[c]', '50%', 'https://example.com/?store=50%25'],
    ['https://example.com/[c]', '/sale', 'https://example.com/sale'],
    [
      'https://example.com/[c]',
      'shoes?colour=light blue',
      'https://example.com/shoes?colour=light%20blue',
    ],
    ['https://example.com/[c]', 'Who are you?', 'https://example.com/Who%20are%20you%3F'],
    ['https://example.com/[c]', 'table #5', 'https://example.com/table%20%235'],
    ['https://example.com/[c]', 'k%C3%B6ln/a', 'https://example.com/k%C3%B6ln/a'],
    ['https://example.com/?store=[c]', 'K%C3%B6ln', 'https://example.com/?store=K%C3%B6ln'],
    ['https://example.com/[c]', '100%', 'https://example.com/100%25'],
    ['https://[c].example.com/', 'köln', 'https://xn--kln-sna.example.com/'],
  ])('%s takes “%s” as the part it stands in wants it', (text, cell, url) => {
    expect(address(text, cell)).toBe(url)
  })

  it.each([
    [
      '[c]?lang=de',
      'https://a.example/b?c=d',
      /^https:\/\/a\.example\/b\?c=d&lang=de&bs_ref=[^#]*$/,
    ],
    [
      '[c]?lang=de',
      'https://a.example/b#top',
      /^https:\/\/a\.example\/b\?lang=de&bs_ref=[^#]*#top$/,
    ],
    [
      '[c]&lang=de',
      'https://a.example/b?c=d#top',
      /^https:\/\/a\.example\/b\?c=d&lang=de&bs_ref=[^#]*#top$/,
    ],
    ['[c]?lang=de', 'https://a.example/b?', /^https:\/\/a\.example\/b\?lang=de&bs_ref=/],
    ['https://a.example/[c]?lang=de', 'b?c=d', /^https:\/\/a\.example\/b\?c=d&lang=de&bs_ref=/],
    ['https://a.example/[c]', 'sale#top', /^https:\/\/a\.example\/sale\?bs_ref=[^#]*#top$/],
    ['[c]#top', 'https://a.example/b?c=d', /^https:\/\/a\.example\/b\?c=d&bs_ref=[^#]*#top$/],
  ])('%s goes on behind “%s” where it can', (text, cell, url) => {
    expect(whole(text, cell)).toMatch(url)
  })

  it.each([
    ['[c]/sale', 'https://a.example?b=c', 'bulk.ended-address'],
    ['[c]/sale?d=e', 'https://a.example/#top', 'bulk.ended-address'],
    ['https://a.example/[c]/b', 'x?y=z', 'bulk.ended-address'],
    ['[c]#end', 'https://a.example/#top', 'bulk.ended-address'],
    ['https://a.example/[c]', 'https://a.example/sale?x=1', 'bulk.whole-address'],
    ['https://a.example/[c]', 'autumn\nmode', 'bulk.unseen-in-address'],
    ['https://a.example/?b=[c]', 'two\nlines', 'bulk.unseen-in-address'],
    ['https://a.example/[c]', 'Kö\u200Bln', 'bulk.unseen-in-address'],
    ['https://a.example/x/[c]', '../admin', 'bulk.dots-in-path'],
    ['https://a.example/x/[c]', 'b/%2E%2e', 'bulk.dots-in-path'],
    ['https://[c].example.com/', 'fr/be', 'bulk.not-in-host'],
    ['https://[c].example.com/', 'evil.com/x', 'bulk.not-in-host'],
  ])('%s is no address with “%s” in it', (text, cell, code) => {
    const made = makeLink(planFor(['c'], site(text)), [cell])
    expect(made.problems.map((problem) => problem.code)).toContain(code)
    expect(made.url).toBe(null)
  })

  it('leads to its own host, or nowhere, whatever a cell in its path holds', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const url = whole('https://shop.example/x/[c]?d=e', cell)
        if (url === null) return
        expect(new URL(url).pathname).toMatch(/^\/x\//)
        expect(new URL(url).host).toBe('shop.example')
        expect(new URL(url).searchParams.getAll('d')).toContain('e')
        expect(new URL(url).searchParams.get('bs_ref')).toMatch(/^block:/)
      }),
    )
  })

  it.each(['https://x.org?a=[c]', 'https://x.org/[c]', 'https://x.org/p[c]'])(
    'leaves a placeholder that another program fills in as it is, as in a value: %s',
    (destination) => {
      const plan = planFor(['c'], site(destination))
      expect(makeLink(plan, ['{{first_name}}']).url).toContain('{{first_name}}')
      expect(makeLink(plan, ['a b*|FNAME|*']).url).toContain('a%20b*|FNAME|*')
    },
  )

  it('gives a page in a parameter what the cell holds, or no link', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const url = whole('https://shop.example/?d=[c]#top', cell)
        if (url === null || /%[\da-f]{2}/i.test(cell)) return
        expect(new URL(url).searchParams.get('d')).toBe(cell.trim())
        expect(new URL(url).hash).toBe('#top')
      }),
    )
  })

  it('of Messenger takes the name of a page and nothing else', () => {
    const pages = planFor(['page'], {
      ...setting(user('Source', 'Mail')),
      channel: 'messenger',
      destination: 'https://m.me/[page]',
    })
    expect(makeLink(pages, ['acme.store']).url).toMatch(/^https:\/\/m\.me\/acme\.store\?ref=/)
    expect(codes(['https://m.me/acme'], pages)).toEqual(['bulk.whole-address'])
    for (const cell of ['@acme', 'Acme Köln', 'acme?ref=x', 'acme;user:a:b']) {
      expect(codes([cell], pages)).toEqual(['bulk.not-a-page'])
    }
  })
})

describe('the host of an address', () => {
  const hosts = planFor(['host'], { ...setting(), destination: 'https://[host]/y' })

  it('is no place for a cell that begins with an at sign', () => {
    expect(codes(['shop.example.com'], hosts)).not.toContain('destination.credentials')
    expect(codes(['@evil.com'], hosts)).toContain('destination.credentials')
    expect(makeLink(hosts, ['@evil.com']).url).toBe(null)
  })

  it('is not to be gone on with by a column that stands right behind it', () => {
    const glued = planFor(['path'], {
      ...setting(user('Source', 'Mail')),
      destination: 'https://shop.example[path]',
    })
    expect(codes(['shoes'], glued)).toEqual(['bulk.glued-host'])
    expect(makeLink(glued, ['shoes']).url).toBe(null)
    for (const cell of ['/shoes', '?a=b', '#top', ':8080/x', '.de']) {
      expect(codes([cell], glued)).toEqual([])
    }
  })

  it.each([
    'https://shop[path].example.com/x',
    'https://www.shop[path].example.com',
    'https://shop.[path]',
    'https://shop.example/[path]',
    'https://shop.example?a=[path]',
  ])('may have a column in %s', (destination) => {
    const placed = planFor(['path'], { ...setting(user('Source', 'Mail')), destination })
    expect(makeLink(placed, ['xy']).url).toContain(destination.replace('[path]', 'xy'))
  })

  it('may be ended by a text in the place of an empty cell, as by the cell itself', () => {
    const template = {
      ...setting(user('Source', 'Mail')),
      destination: 'https://shop.example[path]',
    }
    const use = (text: string) =>
      planFor(['path'], template, { empty: { path: { at: 'use', text } } })
    expect(codes([''], use('home'))).toEqual(['bulk.glued-host'])
    expect(codes([''], use('/home'))).toEqual([])
  })
})
