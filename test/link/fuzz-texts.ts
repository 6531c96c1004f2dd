import { hostilePieces } from '#test/link/paste-texts.ts'

/** A source of chance that gives the same numbers for the same seed: mulberry32. */
export type Chance = (bound: number) => number

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

function pick<Thing>(all: readonly Thing[], chance: Chance): Thing {
  const thing = all[chance(all.length)]
  if (thing === undefined) throw new Error('nothing to pick from')
  return thing
}

const pages = [
  ['https://example.com', 'https://example.com/', 'https://shop.example.org/sale?page=2'],
  ['https://m.me/acme.store', 'https://m.me/acme?text=Hi', 'http://example.com/a.b;c(d)'],
  ['https://example.com/?utm_source=fb', 'https://example.com/?ref=newsletter&x=a+b', 'a.bc/d'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.bc', 'https://example.com/%zz?q=%2520'],
].flat()
const words = [
  ['a', 'Facebook', 'Favourite%20shop', 'H%C3%A0%20N%E1%BB%99i', '{{ad.name}}', '%2B84', '50%25'],
  ['*%7CFNAME%7C*', '*|FNAME|*', '%%First_Name%%', '%2520', 'x%2E', '%3Cb%3E', '%5Ba%5D%28b%29'],
  ['{keyword:a}', 'http%3A%2F%2Fa.bc', 'jane%40example.com', 'Acme.Inc', '__CID__', '%26amp', '-'],
].flat()
const blocks = ['block:s58fa63fe-6791-42bf-8674-fd4c377aa44f', 'block:welcome']
const fragments = ['', '', '', '', '#top', '#/a?b=c', '#.']

/** A link that is right, or nearly: its pieces are, and come together as they should. */
function neatLink(chance: Chance): string {
  const page = pick(pages, chance)
  const parts = chance(2) === 0 ? [pick(blocks, chance)] : []
  for (let rows = chance(4); rows > 0; rows -= 1) {
    const keyword = pick(['user', 'variables'], chance)
    parts.push(`${keyword}:${pick(words, chance)}:${pick(words, chance)}`)
  }
  const joint = page.includes('?') ? '&' : '?'
  const signature = page.includes('m.me') ? 'ref' : 'bs_ref'
  return `${page}${joint}${signature}=${parts.join(';')}${pick(fragments, chance)}`
}

type Change = (text: string, chance: Chance) => string

const wrappings: readonly (readonly [string, string])[] = [
  ['<', '>'],
  ['"', '"'],
  ['“', '”'],
  ['(', ')'],
  ['[a](', ')'],
  ['<a href="', '">a</a>'],
  ['see ', ' now'],
  ['> ', '\n> b'],
  [' ', '\n'],
]
const fronts = hostilePieces.filter((piece) => /[?&]\w+=$/.test(piece) && piece.includes('//'))

const replaced =
  (from: string | RegExp, to: string): Change =>
  (text) =>
    text.replaceAll(from, to)

/** What happens to links, and worse. */
const changes: readonly Change[] = [
  (text, chance) => insert(text, pick(hostilePieces, chance), chance),
  (text, chance) => insert(text, pick(hostilePieces, chance), chance),
  (text, chance) => insert(text, String.fromCharCode(chance(0x10000)), chance),
  (text, chance) => insert(text, String.fromCharCode(chance(0x80)), chance),
  (text, chance) => {
    const at = chance(text.length + 1)
    return text.slice(0, at) + text.slice(at + 1 + chance(6))
  },
  (text, chance) => {
    const at = chance(text.length + 1)
    return text.slice(0, at) + text.slice(at - chance(12))
  },
  (text, chance) => text.slice(0, chance(text.length + 1)),
  (text, chance) => {
    const [before, after] = pick(wrappings, chance)
    return before + text + after
  },
  (text, chance) => pick(fronts, chance) + encode(text) + pick(['', '&h=AT0', '&sa=D'], chance),
  (text) => encode(text),
  (text, chance) => {
    const at = chance(text.length + 1)
    return text.slice(0, at) + encode(text.slice(at))
  },
  (text, chance) => insert(text, neatLink(chance), chance),
  (text, chance) => text + pick(['.', ';', ';;', '.;', ' ', '...', ')', '">'], chance),
  replaced('%20', '+'),
  replaced('%20', ' '),
  replaced('&', '&amp;'),
  replaced(';', '; '),
  replaced(':', '%3A'),
  replaced(';', '%3B'),
  replaced('%', '%25'),
  replaced('?', '&'),
  replaced(/[?&](?=\w*ref)/g, '?'),
  replaced('bs_ref', 'ref'),
  replaced('variables', 'variable'),
  replaced('user', 'User'),
  replaced(';', ';\n'),
]

function insert(text: string, piece: string, chance: Chance): string {
  const at = chance(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at)
}

/** `encodeURIComponent` throws on halves of characters. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/[\uD800-\uDFFF]/gu, '\uFFFD'))
}

const longest = 600

/** A text as it could be pasted: a link to which some things happened, or pieces thrown together. */
export function fuzzText(chance: Chance): string {
  let text = chance(8) === 0 ? '' : neatLink(chance)
  for (let times = chance(5); times > 0; times -= 1) text = pick(changes, chance)(text, chance)
  if (text === '') for (let n = chance(10); n > 0; n -= 1) text += pick(hostilePieces, chance)
  return text.slice(0, longest)
}
