import * as fc from 'fast-check'
import type { LinkDraft, PasteCode } from '#link/index.ts'

/**
 * What programs and people do to a link on its way, and drafts tame enough that the way back can be told. They are
 * written here without the core. Left out, since nobody could tell what was meant:
 * - `;` and `:` in names and values: encoded together with the separators they look like them;
 * - a dot, a space or a `+` at either end of a name or a value: a dot behind the link belongs to the sentence, a space
 *   beside a separator to nobody, a `+` in front to a phone number;
 * - `%` with two hex digits behind it in names and values: it is as likely an escape that was escaped;
 * - quotes and brackets in names and values: they may be those that the link was wrapped in;
 * - what is encoded in the address itself is not touched: a website's own query is its own.
 */
interface Part {
  readonly keyword: string
  readonly fields: readonly string[]
}

/** A link in the making. */
export interface Work {
  readonly parts: readonly Part[]
  /** What stands in front of, between and behind the parts. */
  readonly gaps: readonly string[]
  readonly writing: 'plain' | 'encoded' | 'twice'
  readonly space: '%20' | '+' | ' '
  readonly address: string
  readonly joint: string
  readonly signature: string
  readonly fragment: string
}

type Random = (bound: number) => number

/** One way to mangle. */
interface Mangler<What> {
  readonly name: string
  readonly code: PasteCode
  readonly fits?: (work: Work) => boolean
  readonly mangle: (what: What, random: Random) => What
}

const keywordsFor: Readonly<Record<string, readonly string[]>> = {
  block: ['Block', 'BLOCK'],
  user: ['User', 'users', 'USER', 'attribute'],
  variables: ['variable', 'Variables', 'var', 'VARIABLES'],
}

/** What is done to the parts, the signature and the writing. */
const linkManglers: readonly Mangler<Work>[] = [
  {
    name: 'another keyword',
    code: 'paste.wrong-keyword',
    mangle: (work, random) => {
      const at = random(work.parts.length)
      const change = (part: Part): Part => ({
        ...part,
        keyword: pick(keywordsFor[part.keyword] ?? [''], random),
      })
      return { ...work, parts: work.parts.map((part, it) => (it === at ? change(part) : part)) }
    },
  },
  {
    name: 'the block moved back',
    code: 'paste.block-late',
    fits: ({ parts }) => parts.length > 1 && parts[0]?.fields.length === 1,
    mangle: (work, random) => {
      const [block, ...rest] = work.parts
      if (block === undefined) return work
      return { ...work, parts: rest.toSpliced(1 + random(rest.length), 0, block) }
    },
  },
  {
    name: 'a doubled semicolon',
    code: 'paste.empty-part',
    fits: ({ parts }) => parts.length > 1,
    mangle: (work, random) => withGap(work, 1 + random(work.parts.length - 1), ';;'),
  },
  {
    name: 'a semicolon in front',
    code: 'paste.empty-part',
    mangle: (work) => withGap(work, 0, ';'),
  },
  {
    name: 'a semicolon behind',
    code: 'paste.trailing-semicolon',
    mangle: (work) => withGap(work, work.parts.length, ';'),
  },
  {
    name: 'encoded separators',
    code: 'paste.encoded-separators',
    fits: ({ writing }) => writing === 'plain',
    mangle: (work) => ({ ...work, writing: 'encoded' }),
  },
  {
    name: 'data encoded twice',
    code: 'paste.double-encoded',
    fits: ({ writing, space }) => writing === 'plain' && space === '%20',
    mangle: (work) => ({ ...work, writing: 'twice' }),
  },
  {
    name: 'other spaces',
    code: 'paste.spaces',
    fits: ({ parts, writing }) =>
      writing !== 'twice' && parts.some(({ fields }) => fields.join('').includes(' ')),
    mangle: (work, random) => ({ ...work, space: pick(['+', ' '] as const, random) }),
  },
  {
    name: 'the other signature',
    code: 'paste.wrong-signature',
    // With none of the keywords in it, a `ref` is the website's own.
    fits: ({ parts }) => parts.some(({ keyword }) => keyword in keywordsFor),
    mangle: (work) => ({ ...work, signature: work.signature === 'ref' ? 'bs_ref' : 'ref' }),
  },
  {
    name: 'a second question mark',
    code: 'paste.second-question-mark',
    fits: ({ joint }) => joint === '&',
    mangle: (work) => ({ ...work, joint: '?' }),
  },
  {
    name: 'an & of HTML',
    code: 'paste.wrapped',
    fits: ({ joint }) => joint === '&',
    mangle: (work) => ({ ...work, joint: '&amp;' }),
  },
]

/** What is done to the text of a link, in this order. */
const textManglers: readonly Mangler<string>[] = [
  { name: 'a dot', code: 'paste.trailing-dot', mangle: (text) => `${text}.` },
  {
    name: 'broken lines',
    code: 'paste.line-break',
    // A space beside a line's end is lost.
    fits: ({ space }) => space !== ' ',
    mangle: (text, random) => {
      const from = text.lastIndexOf('ref=') + 'ref='.length
      const length = /^.*?(?=\.?(?:#|$))/.exec(text.slice(from))?.[0].length ?? 0
      const chosen = from + random(length)
      // A capital on the line behind a dot begins a sentence.
      const at = /^\.[A-Z]/.test(text.slice(chosen - 1)) ? chosen - 1 : chosen
      return text.slice(0, at) + pick(['\n', '\r\n', '\n  '], random) + text.slice(at)
    },
  },
  { name: 'encoded as a whole', code: 'paste.encoded-whole', mangle: encodeURIComponent },
  {
    name: 'a redirect',
    code: 'paste.redirect',
    mangle: (text, random) => {
      const [front = '', back = ''] = pick(redirects, random)
      return front + encodeURIComponent(text) + back
    },
  },
  {
    name: 'a wrapping',
    code: 'paste.wrapped',
    mangle: (text, random) => {
      const [before = '', after = ''] = pick(wrappings, random)
      return before + text + after
    },
  },
  {
    name: 'HTML',
    code: 'paste.wrapped',
    fits: ({ joint }) => joint !== '&amp;',
    mangle: (text) => `<a href="${text.replaceAll('&', '&amp;')}">Sale</a>`,
  },
]

const redirects = [
  ['https://l.facebook.com/l.php?u=', '&h=AT0x'],
  ['https://lm.facebook.com/l.php?u=', ''],
  ['https://www.google.com/url?q=', '&sa=D'],
  ['https://www.google.com/url?sa=t&url=', '&usg=A'],
  ['https://eur01.safelinks.protection.outlook.com/?url=', '&data=05%7C01&reserved=0'],
  ['https://www.youtube.com/redirect?v=x&q=', ''],
] as const

const wrappings = [
  ['<', '>'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['«', '»'],
  ['`', '`'],
  ['(', ')'],
  ['[Sale](', ')'],
  ['[Sale](', ' "Our sale")'],
] as const

/** Two that cannot be told apart, or that take each other back. */
const strangers: readonly (readonly [string, string])[] = [
  ['encoded separators', 'data encoded twice'],
  ['data encoded twice', 'other spaces'],
  ['a second question mark', 'an & of HTML'],
  ['a wrapping', 'HTML'],
  ['an & of HTML', 'HTML'],
  // The break would be encoded with the link.
  ['broken lines', 'encoded as a whole'],
  ['broken lines', 'a redirect'],
]

function pick<Thing>(all: readonly Thing[], random: Random): Thing {
  const thing = all[random(all.length)]
  if (thing === undefined) throw new Error('nothing to pick from')
  return thing
}

function withGap(work: Work, at: number, gap: string): Work {
  return { ...work, gaps: work.gaps.map((old, it) => (it === at ? gap : old)) }
}

/** A link in the making that is right so far. */
export function begin({ channel, destination, blockId, rows, utm }: LinkDraft): Work {
  const [front = '', fragment] = destination.split('#')
  const tracking = Object.entries(utm ?? {}).map(([field, text]) => `utm_${field}=${text}`)
  const address = tracking.reduce((text, it) => text + jointOf(text) + it, front)
  const parts = [
    ...(blockId === '' ? [] : [{ keyword: 'block', fields: [blockId] }]),
    ...rows.map(({ kind, name, value }) => ({
      keyword: kind === 'user' ? 'user' : 'variables',
      fields: [name, value],
    })),
  ]
  return {
    parts,
    gaps: ['', ...parts.slice(1).map(() => ';'), ''],
    writing: 'plain',
    space: '%20',
    address,
    joint: jointOf(address),
    signature: channel === 'messenger' ? 'ref' : 'bs_ref',
    fragment: fragment === undefined ? '' : `#${fragment}`,
  }
}

const jointOf = (address: string): string => (address.includes('?') ? '&' : '?')

/** The link as text. */
export function finish(work: Work): string {
  const { address, joint, signature, fragment, space } = work
  const payload = payloadOf(work).replaceAll('%20', space)
  return `${address}${joint}${signature}=${payload}${fragment}`
}

function payloadOf({ parts, gaps, writing }: Work): string {
  const write = writing === 'plain' ? encodeURIComponent : (text: string) => text
  const texts = parts.map(({ keyword, fields }) => [keyword, ...fields.map(write)].join(':'))
  const payload = gaps.map((gap, at) => gap + (texts[at] ?? '')).join('')
  if (writing === 'plain') return payload
  return writing === 'encoded'
    ? encodeURIComponent(payload)
    : encodeURIComponent(encodeURIComponent(payload))
}

/** A link that was mangled in some ways. */
export interface Mangled {
  readonly draft: LinkDraft
  readonly text: string
  readonly ways: readonly string[]
  readonly codes: readonly PasteCode[]
}

const allManglers = [...linkManglers, ...textManglers]

function mangled(draft: LinkDraft, chosen: readonly string[], dice: readonly number[]): Mangled {
  let next = 0
  const random: Random = (bound) => (dice[next++ % dice.length] ?? 0) % bound
  const done: { readonly name: string; readonly code: PasteCode }[] = []
  let work = begin(draft)
  const fits = <What>({ name, fits: asks }: Mangler<What>): boolean =>
    chosen.includes(name) && (asks?.(work) ?? true) && !done.some((it) => areStrange(it.name, name))
  for (const mangler of linkManglers.filter((it) => chosen.includes(it.name))) {
    if (!fits(mangler)) continue
    work = mangler.mangle(work, random)
    done.push(mangler)
  }
  let text = finish(work)
  for (const mangler of textManglers.filter((it) => chosen.includes(it.name))) {
    if (!fits(mangler)) continue
    text = mangler.mangle(text, random)
    done.push(mangler)
  }
  const ways = done.map(({ name }) => name)
  // What was encoded as a whole is encoded once more in a redirect.
  const isTwice = ways.includes('encoded as a whole') && ways.includes('a redirect')
  const codes = done.map(({ code }) =>
    isTwice && code === 'paste.encoded-whole' ? 'paste.double-encoded' : code,
  )
  return { draft, text, ways, codes }
}

const areStrange = (one: string, other: string): boolean =>
  strangers.some((pair) => pair.includes(one) && pair.includes(other) && one !== other)

const word = fc.constantFrom(
  'Facebook',
  'black',
  'XL',
  'Đà',
  'Nẵng',
  'Huế',
  'a',
  'sale',
  '2026',
  '日本',
  '😀',
  'É',
)
const phrase = (sign: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(word, fc.array(fc.tuple(sign, word), { maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest.flat()].join(''))
const name = phrase(fc.constantFrom(' ', '_', '-'))
const value = phrase(
  fc.constantFrom(' ', ' ', ' ', '-', '.', '&', '#', '=', '/', '?', '@', '% ', ' + '),
)

const rows = (minLength: number) =>
  fc.uniqueArray(
    fc.record({ kind: fc.constantFrom('user' as const, 'variable' as const), name, value }),
    { minLength, maxLength: 4, selector: (row) => `${row.kind} ${row.name}` },
  )

const website = fc.constantFrom(
  'https://example.com',
  'https://example.com/',
  'http://shop.example.org/a/b.html',
  'https://shop.example.org/sale?page=2',
  'https://example.com/?ref=newsletter&q=a%20b',
  'https://example.com/a#top',
)
const messenger = fc.constantFrom(
  'https://m.me/acme.store',
  'https://m.me/1234567890',
  'https://m.me/acme?text=Hi%20there',
)
const block = fc.oneof(
  fc.uuid().map((id) => `s${id}`),
  fc.constant('welcome'),
)

/** Drafts whose link can be told again from what became of it. Each has a payload. */
export const tameDrafts: fc.Arbitrary<LinkDraft> = fc
  .tuple(
    fc.constantFrom<LinkDraft['channel']>('website', 'website', 'messenger'),
    fc.oneof(
      fc.record({ blockId: block, rows: rows(0) }),
      fc.record({ blockId: fc.constant(''), rows: rows(1) }),
    ),
    fc.option(fc.constantFrom({ source: 'fb' }, { source: 'fb', campaign: 'spring' }), {
      nil: undefined,
      freq: 3,
    }),
  )
  .chain(([channel, data, utm]) => {
    const draft = { channel, ...data, ...(utm && { utm }) }
    return (channel === 'website' ? website : messenger).map((destination) =>
      placed(draft, destination),
    )
  })

const placed = (draft: Omit<LinkDraft, 'destination'>, destination: string): LinkDraft => ({
  ...draft,
  destination,
})

/** Tame links, mangled in one to three ways that go together. */
export const mangledLinks: fc.Arbitrary<Mangled> = fc
  .tuple(
    tameDrafts,
    fc.subarray(
      allManglers.map((it) => it.name),
      { minLength: 1, maxLength: 3 },
    ),
    fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  )
  .map((chosen) => mangled(...chosen))
  .filter(({ ways }) => ways.length > 0)

/** Links that were mangled in this one way. */
export function mangledBy(way: string): fc.Arbitrary<Mangled> {
  return fc
    .tuple(tameDrafts, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }))
    .map(([draft, dice]) => mangled(draft, [way], dice))
    .filter(({ ways }) => ways.length > 0)
}

export const ways: readonly string[] = allManglers.map((it) => it.name)
