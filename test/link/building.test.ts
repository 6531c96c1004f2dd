import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFix, buildLink, parseLink, readLink } from '#link/index.ts'
import type { LinkDraft } from '#link/index.ts'
import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import { readers } from '#test/link/oracle.ts'

const payload = `block:${blockId};variables:color:black`
const url = (draft: LinkDraft): string | null => buildLink(draft).url

describe('the address of a page', () => {
  it.each([
    ['gets no slash', 'https://example.com', 'https://example.com?bs_ref=_'],
    ['loses the spaces around it', '  https://example.com/a  ', 'https://example.com/a?bs_ref=_'],
    ['gets https where nothing is typed', 'example.com/a', 'https://example.com/a?bs_ref=_'],
    ['keeps its capitals', 'HTTPS://Example.COM/A', 'HTTPS://Example.COM/A?bs_ref=_'],
    [
      'keeps its query',
      'https://example.com/?b=1&a=x+y%2f',
      'https://example.com/?b=1&a=x+y%2f&bs_ref=_',
    ],
    ['needs no second question mark', 'https://example.com/?', 'https://example.com/?bs_ref=_'],
    ['has its fragment last', 'https://example.com/#a?b', 'https://example.com/?bs_ref=_#a?b'],
    [
      'keeps a second hash sign in it',
      'https://example.com/#a#b',
      'https://example.com/?bs_ref=_#a#b',
    ],
    [
      'has query and fragment apart',
      'https://example.com/?a=1#b',
      'https://example.com/?a=1&bs_ref=_#b',
    ],
    [
      'keeps a later question mark',
      'https://example.com/?u=/a?b',
      'https://example.com/?u=/a?b&bs_ref=_',
    ],
    ['loses an old signature', 'https://example.com/?bs_ref=old', 'https://example.com/?bs_ref=_'],
    [
      'keeps what stood around it',
      'https://example.com/?a=1&bs_ref=old&b=2',
      'https://example.com/?a=1&b=2&bs_ref=_',
    ],
    [
      'loses an old signature in disguise',
      'https://example.com/?bs%5fref=old',
      'https://example.com/?bs_ref=_',
    ],
    [
      "keeps a page's own ref",
      'https://example.com/?ref=news',
      'https://example.com/?ref=news&bs_ref=_',
    ],
    [
      'writes its host in ASCII',
      'https://müller.example',
      'https://xn--mller-kva.example?bs_ref=_',
    ],
    ['encodes its path', 'https://example.com/straße', 'https://example.com/stra%C3%9Fe?bs_ref=_'],
    ['encodes its query', 'https://example.com/?q=ü', 'https://example.com/?q=%C3%BC&bs_ref=_'],
    ['encodes its fragment', 'https://example.com/#ü', 'https://example.com/?bs_ref=_#%C3%BC'],
    [
      'keeps all else that is typed',
      "https://example.com/a'b|c/../{x}/%zz",
      "https://example.com/a'b|c/../{x}/%zz?bs_ref=_",
    ],
  ])('%s', (_, destination, expected) => {
    expect(url(site(destination))).toBe(expected.replace('=_', `=${payload}`))
  })

  it('in Messenger carries ref, and keeps what else stands there', () => {
    expect(url(chat('https://m.me/acme?text=Hi&ref=old&bs_ref=1'))).toBe(
      `https://m.me/acme?text=Hi&bs_ref=1&ref=${payload}`,
    )
  })

  it('stands alone where there is neither block nor rows', () => {
    const nothing = { blockId: '', rows: [variable(' ', '')] }
    expect(url(site('https://example.com/?a=1#b', nothing))).toBe('https://example.com/?a=1#b')
    const old = url(site('https://example.com/?bs_ref=block:old&a=1', nothing)) ?? ''
    for (const reader of readers)
      expect(readLink(old, reader)).toEqual({
        channel: 'website',
        blockId: '',
        user: [],
        variables: [],
      })
  })
})

const parsed = (query: string): LinkDraft | null =>
  parseLink(`https://example.com/?${query}&bs_ref=${payload}`).draft

describe('what stands before the host of an address', () => {
  const unit = fc.constantFrom('a', '1', '.', ':', '@', '%40', 'ế')

  it('is never in a link, be it a user name, a password or nothing but an at sign', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (before) => {
        const draft = site(`https://${before}@example.com/a`)
        const { url: made, diagnostics } = buildLink(draft)
        const said = diagnostics.find(({ code }) => code === 'destination.credentials')
        expect(made).toBe(null)
        expect(said?.fix && applyFix(draft, said.fix)).toEqual(site('https://example.com/a'))
      }),
    )
  })
})

describe('campaign tracking', () => {
  const utm = { content: 'f', term: 'e', id: 'd', campaign: 'c', medium: 'b', source: 'a é' }

  it('stands between the query and the signature, in one order', () => {
    expect(url(site('https://example.com/?x=1#top', { utm }))).toBe(
      'https://example.com/?x=1&utm_source=a%20%C3%A9&utm_medium=b&utm_campaign=c&utm_id=d&utm_term=e' +
        `&utm_content=f&bs_ref=${payload}#top`,
    )
  })

  it('is left out where it is blank', () => {
    expect(url(site('https://example.com', { utm: { source: ' ', medium: '', id: '1' } }))).toBe(
      `https://example.com?utm_id=1&bs_ref=${payload}`,
    )
  })

  it('replaces what the address has, in its place', () => {
    const draft = site('https://example.com/?utm_medium=old&x=1', {
      utm: { source: 's', medium: 'new' },
    })
    expect(url(draft)).toBe(
      `https://example.com/?utm_medium=new&x=1&utm_source=s&bs_ref=${payload}`,
    )
  })

  it('replaces what the address has twice by one', () => {
    const draft = site('https://example.com/?utm_id=1&x=2&utm_id=3', { utm: { id: 'new' } })
    expect(url(draft)).toBe(`https://example.com/?utm_id=new&x=2&bs_ref=${payload}`)
  })

  it('leaves what the address has where the draft has nothing', () => {
    const draft = site('https://example.com/?utm_medium=old', { utm: { medium: ' ' } })
    expect(url(draft)).toBe(`https://example.com/?utm_medium=old&bs_ref=${payload}`)
  })

  it('is written where there is nothing else to write', () => {
    const draft = site('https://example.com', { blockId: '', rows: [], utm: { source: 'a' } })
    expect(url(draft)).toBe('https://example.com?utm_source=a')
  })

  it('is moved out of a parsed address only from the end of its query, and only when plainly written', () => {
    expect(parsed('x=1&utm_source=a%20b&utm_id=1')).toMatchObject({
      destination: 'https://example.com/?x=1',
      utm: { source: 'a b', id: '1' },
    })
    for (const kept of ['utm_source=a&x=1', 'utm_source=a+b', 'utm_source=', 'utm_other=a'])
      expect(parsed(kept)).toMatchObject({ destination: `https://example.com/?${kept}` })
    expect(parsed('utm_id=1&utm_source=a')).toMatchObject({
      destination: 'https://example.com/?utm_id=1',
      utm: { source: 'a' },
    })
  })
})

describe('the segments of a link', () => {
  it('name every part, and the row that it comes from', () => {
    const draft = site('https://example.com/?x=1#top', {
      utm: { source: 'a' },
      rows: [user('', ''), variable('n', '1'), user('Source', 'b')],
    })
    expect(buildLink(draft).segments).toEqual([
      { part: 'destination', text: 'https://example.com/?x=1' },
      { part: 'utm', text: '&utm_source=a' },
      { part: 'signature', text: '&bs_ref=' },
      { part: 'block', text: `block:${blockId};` },
      { part: 'variable', text: 'variables:n:1;', row: 1 },
      { part: 'user', text: 'user:Source:b', row: 2 },
      { part: 'fragment', text: '#top' },
    ])
  })

  it('are there for what is right in a draft that has no link', () => {
    const { url: none, segments } = buildLink(setting(user('Note', 'a;b'), user('Source', 'b')))
    expect(none).toBe(null)
    expect(segments).toContainEqual({ part: 'user', text: 'user:Source:b', row: 1 })
  })
})

describe('system names', () => {
  const draft = setting(user('first Name', 'x'), user('user ID', 'y'), user('email', '{{email}}'))
  const widgetApi = { systemNames: 'widget-api' } as const

  it('are spelled as documented, unless the bot spells them like its chat widget', () => {
    expect(url(draft)).toContain(';user:first%20Name:x;user:user%20ID:y;user:email:{{email}}')
    expect(buildLink(draft, widgetApi).url).toContain(
      ';user:first_name:x;user:user_id:y;user:email:{{email}}',
    )
  })

  it('are parsed into the documented ones', () => {
    const link = buildLink(draft, widgetApi).url ?? ''
    expect(parseLink(link, widgetApi).draft?.rows).toEqual(draft.rows)
    expect(parseLink(link).draft?.rows[0]?.name).toBe('first_name')
  })
})

describe('a reader', () => {
  it.each(readers)('that is %s reads the documented example', (reader) => {
    const text =
      'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;' +
      'user:Source:Facebook;variables:color:black'
    expect(readLink(text, reader)).toEqual({
      channel: 'website',
      blockId,
      user: [
        ['gender', 'female'],
        ['Source', 'Facebook'],
      ],
      variables: [['color', 'black']],
    })
  })

  it('finds encoded separators only when it decodes first', () => {
    const text = 'https://example.com?bs_ref=user%3Aa%3A1%3Bvariables%3Ab%3A2'
    expect(readLink(text, 'decoding')).toMatchObject({
      user: [['a', '1']],
      variables: [['b', '2']],
    })
    expect(readLink(text, 'splitting')).toMatchObject({ user: [], variables: [] })
  })

  it('sees an encoded semicolon in a value only when it decodes first', () => {
    const text = 'https://example.com?bs_ref=user:a:1%3B2'
    expect(readLink(text, 'splitting')).toMatchObject({ user: [['a', '1;2']] })
    expect(readLink(text, 'decoding')).toMatchObject({ user: [['a', '1']] })
  })

  it.each(readers)('that is %s takes the first of two blocks', (reader) => {
    const text = 'https://example.com?bs_ref=block:a;block:b'
    expect(readLink(text, reader)).toMatchObject({ blockId: 'a' })
  })

  it.each(readers)('that is %s finds nothing in a link without a signature', (reader) => {
    expect(readLink('https://example.com/?ref=block:a', reader)).toEqual({
      channel: 'website',
      blockId: '',
      user: [],
      variables: [],
    })
    expect(readLink('no link', reader)).toBe(null)
  })
})
