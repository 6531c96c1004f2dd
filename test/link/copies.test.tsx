import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asHtmlButton, asHtmlLink, asMarkdown, asWidgetSettings, buildLink } from '#link/index.ts'
import { anyDrafts, nastyText, plausibleDrafts, today } from '#test/link/arbitraries.ts'
import { setting, user, variable } from '#test/link/drafts.ts'
import { isBlank, writtenRows } from '#test/link/oracle.ts'

const links = plausibleDrafts
  .map((draft) => buildLink(draft, { today }).url ?? '')
  .filter((url) => url !== '')
/** HTML has no way to write a zero, or half a character. */
const texts = nastyText.map((text) => text.replaceAll(/\0|[\uD800-\uDFFF]/gu, ''))
const awkward = fc.constantFrom(
  ...[
    ['https://a.b/(c', 'https://a.b/c)', 'https://a.b/?x=1&lt;y', 'https://a.b/?x&copy;', 'a b'],
    ['https://a.b/\\(', 'https://a.b/\\', '<a>', `https://a.b/?q="'`, 'https://a.b/[x]', '&#41;'],
    [`https://a.b/?a={{x|default:""}}`, `https://a.b/?a={{x|default:''}}`, '\\\u0001', 'a\nb', ''],
  ].flat(),
)
const urls = fc.oneof({ weight: 4, arbitrary: links }, awkward, texts)

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html')

describe('an HTML link', () => {
  it.each([
    ['link', asHtmlLink],
    ['button', asHtmlButton],
  ])('gives a parser the very URL and the text, as a %s', (_, write) => {
    fc.assert(
      fc.property(urls, texts, (url, text) => {
        const { body } = parsed(write(url, text))
        const anchor = body.querySelector('a')
        expect(body.children).toHaveLength(1)
        expect(body.textContent).toBe(anchor?.textContent)
        expect(anchor?.getAttribute('href')).toBe(url)
        expect(anchor?.textContent).toBe(isBlank(text) ? url : text)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the quotes of a merge tag to the letter, for the mail program', () => {
    for (const tag of [`{{first_name|default:''}}`, `{{first_name|default:"you"}}`]) {
      const { url } = buildLink(setting(user('first Name', tag)))
      expect(asHtmlLink(url ?? '', 'Chat')).toContain(tag)
    }
  })

  it('is written plainly', () => {
    expect(asHtmlLink('https://a.b?x=1&bs_ref=user:a:b', 'Chat & more')).toBe(
      '<a href="https://a.b?x=1&amp;bs_ref=user:a:b">Chat &amp; more</a>',
    )
  })

  it('is a button without a style sheet, which mail programs drop', () => {
    const anchor = parsed(asHtmlButton('https://a.b', 'Chat')).querySelector('a')
    expect(anchor?.style.display).toBe('inline-block')
    expect(anchor?.style.padding).toBe('12px 24px')
    expect(anchor?.hasAttribute('class')).toBe(false)
  })
})

/** An inline link as CommonMark 0.31 reads it (6.3): its text and its address; `null` where it is none. */
function readMarkdown(text: string): readonly [label: string, target: string] | null {
  const label = /^\[((?:\\[^]|[^\\[\]])*)\]\(/.exec(text)
  if (label === null) return null
  const rest = text.slice(label[0].length)
  if (rest === '<>)') return [unescaped(label[1] ?? ''), '']
  if (rest.startsWith('<')) return null
  let depth = 0
  for (let at = 0; at < rest.length; at += 1) {
    const character = rest[at] ?? ''
    if (character <= ' ' || character === '\u007F') return null
    if (character === '\\') at += 1
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth < 0) {
      const isEnd = at === rest.length - 1
      return isEnd ? [unescaped(label[1] ?? ''), unescaped(rest.slice(0, at))] : null
    }
  }
  return null
}

/** Backslashes in front of ASCII punctuation, and entities (2.4, 2.5). */
function unescaped(text: string): string {
  return text.replace(
    /\\([!-/:-@[-`{-~])|&(#\d{1,7}|\w+);/g,
    (whole, mark?: string, entity?: string) => {
      if (mark !== undefined) return mark
      if (entity?.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)))
      return parsed(whole).body.textContent
    },
  )
}

describe('a Markdown link', () => {
  it('gives a reader the very URL, and the text in one line', () => {
    fc.assert(
      fc.property(urls, texts, (url, text) => {
        const read = readMarkdown(asMarkdown(url, text))
        expect(read?.[1]).toBe(url)
        const label = isBlank(text) ? url : text
        expect(read?.[0]).toBe(label.trim().replaceAll(/\s+/g, ' '))
      }),
      { numRuns: 2000 },
    )
  })

  it('is written plainly', () => {
    expect(asMarkdown('https://a.b/(c)?bs_ref=user:a:b;user:c:d', '[Chat]')).toBe(
      String.raw`[\[Chat\]](https://a.b/\(c\)?bs_ref=user:a:b;user:c:d)`,
    )
  })
})

const spelled = new Map([
  ['first Name', 'first_name'],
  ['last Name', 'last_name'],
  ['user ID', 'user_id'],
])

describe('the widget’s start-up settings', () => {
  it('hold what the draft says, with names as the widget spells them', () => {
    const draft = {
      ...setting(user('first Name', 'Jane'), user('Source', 'x'), variable('color', 'black')),
      blockId: 'welcome',
    }
    expect(JSON.parse(asWidgetSettings(draft))).toEqual({
      user: { first_name: 'Jane', Source: 'x' },
      variables: { color: 'black' },
      block: 'welcome',
    })
    expect(asWidgetSettings({ ...setting(user(' ', '')), blockId: '' })).toBe('{}')
  })

  it('give back the data, and end no script, whatever stands in the draft', () => {
    const hostile = fc.constantFrom('</script>', '<!--', ']]>', '\u2028', '__proto__', '<script')
    const drafts = fc.oneof(
      anyDrafts,
      fc
        .tuple(hostile, hostile)
        .map(([name, value]) => setting(user(name, value), variable(value, name))),
    )
    fc.assert(
      fc.property(drafts, (draft) => {
        const json = asWidgetSettings(draft)
        expect(json).not.toMatch(/[<>&\u2028\u2029]/)
        const read: unknown = JSON.parse(json)
        const rows = writtenRows(draft)
        const of = (kind: 'user' | 'variable') =>
          Object.fromEntries(
            rows
              .filter((row) => row.kind === kind)
              .map(({ name, value }) => [
                kind === 'user' ? (spelled.get(name) ?? name) : name,
                value,
              ]),
          )
        const expected = Object.entries({ user: of('user'), variables: of('variable') }).filter(
          ([, fields]) => Object.keys(fields).length > 0,
        )
        expect(JSON.stringify(read)).toBe(
          JSON.stringify({
            ...Object.fromEntries(expected),
            ...(draft.blockId !== '' && { block: draft.blockId }),
          }),
        )
      }),
      { numRuns: 1000 },
    )
  })
})
