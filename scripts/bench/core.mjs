import { fastest } from './fastest.mjs'
import { loadCore } from './load-core.mjs'

const AIM = 0.4
const ROUNDS = 200
const PASSES = 5
const words = [
  'Facebook',
  'black',
  'Hà Nội',
  'summer sale',
  'XL',
  'spring-2026',
  'Lan Anh',
  '50% off',
]

/** @typedef {import('#link/index.ts').LinkDraft} LinkDraft */

/** @param {number} at */
const word = (at) => words[at % words.length] ?? ''

/**
 * A block and four rows: names and values of all kinds, none of them wrong.
 * @param {number} at
 * @param {number} page
 * @returns {LinkDraft}
 */
const draftOf = (at, page) => ({
  channel: 'website',
  destination: `https://shop.example.org/sale?page=${page}`,
  blockId: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
  rows: [
    { kind: 'user', name: 'gender', value: ['male', 'female', 'unknown'][at % 3] ?? '' },
    { kind: 'user', name: 'Source', value: word(at) },
    { kind: 'user', name: 'Favourite shop', value: `${word(at * 7 + 1)} ${at}` },
    { kind: 'variable', name: 'color', value: word(at * 5 + 2) },
  ],
})

/**
 * The same rows put together without any checking.
 * @param {LinkDraft} draft
 */
const joinPlainly = ({ destination, blockId, rows }) => {
  const parts = rows.map(({ kind, name, value }) => {
    const keyword = kind === 'user' ? 'user' : 'variables'
    return `${keyword}:${encodeURIComponent(name)}:${encodeURIComponent(value)}`
  })
  return `${destination}&bs_ref=${[`block:${encodeURIComponent(blockId)}`, ...parts].join(';')}`
}

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  const { buildLink } = await loadCore()
  const sameAddress = Array.from({ length: 1000 }, (_, at) => draftOf(at, 2))
  const ownAddresses = Array.from({ length: 1000 }, (_, at) => draftOf(at, at))
  const tries = [
    rateOf(joinPlainly, sameAddress),
    rateOf(buildLink, sameAddress),
    rateOf(buildLink, ownAddresses),
  ]
  const [base = 1, same = 0, own = 0] = fastest(tries, ROUNDS)
  return [
    { what: 'Plain encodeURIComponent and joins, no checking', measured: perSecond(base) },
    {
      what: 'buildLink with diagnostics, one address',
      measured: perSecond(same),
      aim: ratio(same, base),
    },
    {
      what: 'buildLink with diagnostics, a new address each time',
      measured: perSecond(own),
      aim: `${(own / base).toFixed(2)} of the plain rate`,
    },
  ]
}

/**
 * Links per second in one round.
 * @param {(draft: LinkDraft) => unknown} build
 * @param {LinkDraft[]} drafts
 */
const rateOf = (build, drafts) => () => {
  const start = performance.now()
  for (let pass = 0; pass < PASSES; pass++) for (const draft of drafts) build(draft)
  return ((PASSES * drafts.length) / (performance.now() - start)) * 1000
}

/** @param {number} rate */
const perSecond = (rate) =>
  `${(Math.round(rate / 1000) * 1000).toLocaleString('en')} links a second`

/**
 * @param {number} rate
 * @param {number} base
 */
const ratio = (rate, base) => `${(rate / base).toFixed(2)} of the plain rate (aim: at least ${AIM})`
