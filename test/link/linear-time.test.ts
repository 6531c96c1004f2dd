import { describe, expect, it } from 'vitest'
import {
  asHtmlLink,
  asMarkdown,
  asWidgetSettings,
  buildLink,
  fillSamples,
  judgeByBot,
  judgeForPlace,
  parseLink,
  readLink,
  utmFromRows,
  utmToRows,
  withUtmGathered,
} from '#link/index.ts'
import { shop } from '#test/link/bot-examples.ts'
import type { LinkDraft } from '#link/index.ts'
import { growth, pieces, repeated, timeout } from '#test/link/linear-time.ts'
import { readers } from '#test/link/oracle.ts'

const draft: LinkDraft = {
  channel: 'website',
  destination: 'https://example.com',
  blockId: '',
  rows: [],
}
const withValue = (name: string, value: string): LinkDraft => ({
  ...draft,
  rows: [{ kind: 'user', name, value }],
})

/** Where the text is put. */
const places: Readonly<Record<string, (text: string) => unknown>> = {
  'the address': (text) => buildLink({ ...draft, destination: text }),
  'the path': (text) => buildLink({ ...draft, destination: `https://example.com/${text}` }),
  'the query': (text) => buildLink({ ...draft, destination: `https://example.com/?${text}` }),
  'the Messenger page': (text) =>
    buildLink({ ...draft, channel: 'messenger', destination: `facebook.com/${text}` }),
  'the block': (text) => buildLink({ ...draft, blockId: text }),
  'the block, pasted whole': (text) => buildLink({ ...draft, blockId: `block:${text}` }),
  'a name': (text) => buildLink(withValue(text, 'x')),
  'a value': (text) => buildLink(withValue('Note', text)),
  'an email': (text) => buildLink(withValue('email', text)),
  'a gender': (text) => buildLink(withValue('gender', text)),
  'a birthday': (text) => buildLink(withValue('birthday', text)),
  'campaign tracking': (text) => buildLink({ ...draft, utm: { source: text, content: text } }),
  'campaign tracking in the address': (text) =>
    withUtmGathered({ ...draft, destination: `https://example.com/?${text}` }, 'fields'),
  'campaign tracking that the bot is told': (text) =>
    utmToRows({ source: text }, [{ kind: 'user', name: text, value: text }], shop.attributes),
  'a link that is read': (text) =>
    readers.map((reader) => readLink(`https://example.com/?bs_ref=user:a:${text}`, reader)),
  'the place where it is pasted': (text) => {
    const pasted = { ...withValue('email', text), utm: { campaign: text } }
    const link = buildLink(pasted)
    return (['tiktok-ads', 'mail', 'print'] as const).map((place) =>
      judgeForPlace(pasted, link, place),
    )
  },
  'samples and copies': (text) => [
    fillSamples(withValue('email', text), 'longest'),
    asWidgetSettings(withValue(text, text)),
    asHtmlLink(text, text),
    asMarkdown(text, text),
  ],
  'what a bot knows, or not': (text) =>
    ['Source', 'Favourite shop', 'visits', 'member since', 'newsletter', text].map((name) =>
      judgeByBot({ ...withValue(name, text), destination: text, blockId: text }, shop),
    ),
}

describe(
  'a million characters take four times as long as a quarter of a million',
  { timeout },
  () => {
    it.each(pieces)('made of %s, wherever they are put', (_, piece) => {
      const slow = Object.entries(places)
        .map(([place, work]) => ({ place, times: growth((size) => work(repeated(piece, size))) }))
        .filter(({ times }) => times >= 12)
      expect(slow).toEqual([])
    })
  },
)

describe('a hundred thousand rows', { timeout }, () => {
  const shapes: Readonly<Record<string, (index: number) => LinkDraft['rows'][number]>> = {
    'with a name each': (index) => ({ kind: 'user', name: `name ${index}`, value: `${index}` }),
    'of one name': () => ({ kind: 'variable', name: 'n', value: '1' }),
    'that are blank': () => ({ kind: 'user', name: '', value: ' ' }),
    'with a semicolon each': (index) => ({ kind: 'user', name: `${index};`, value: `;${index}` }),
    'that look like a system name': (index) => ({
      kind: 'user',
      name: `first${'_'.repeat(index % 50)}Name`,
      value: '{{ a }}',
    }),
    'with an email each': (index) => ({ kind: 'user', name: 'email', value: `${index}@` }),
  }

  it.each(Object.entries(shapes))('%s are built, and parsed, in proportion', (_, row) => {
    const took = growth((size) => {
      const rows = Array.from({ length: size / 10 }, (_row, index) => row(index))
      const { url, segments } = buildLink({ ...draft, rows })
      parseLink(url ?? segments.map((segment) => segment.text).join(''))
      utmFromRows(utmToRows({ source: 'mail' }, rows).rows)
    })
    expect(took).toBeLessThan(12)
  })
})
