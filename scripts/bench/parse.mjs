import { fastest } from './fastest.mjs'
import { loadCore } from './load-core.mjs'

const ROUNDS = 60
/** Milliseconds of one round. */
const ROUND = 10

const typical =
  'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;user:Source:Facebook;variables:color:black'
const mangled = `[Sale](https://l.facebook.com/l.php?u=${encodeURIComponent(
  'https://example.com/?page=2&amp;bs_ref=block%3As58fa63fe-6791-42bf-8674-fd4c377aa44f%3Buser%3AFavourite+shop%3AHanoi%3Bvariable%3Acolor%3Ablack.',
)}&h=AT0)`
const long = longLink()

/** 2,000 characters, a third of them percent-encoded. */
function longLink() {
  let link = 'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f'
  for (let at = 1; link.length < 1900; at++)
    link += `;user:Field%20${at}:${encodeURIComponent(`Hà Nội ${at}`)}`
  const end = ';variables:n:'
  return link + end + 'x'.repeat(2000 - link.length - end.length)
}

/**
 * What reading takes at least: the platform's URL class, its parameters, and the parts cut and decoded, with no checking.
 * @param {string} link
 */
const readPlainly = (link) => {
  const payload = new URL(link).searchParams.get('bs_ref') ?? ''
  return payload.split(';').map((part) => part.split(':').map(decodePlainly))
}

/** @param {string} text */
const decodePlainly = (text) => (text.includes('%') ? decodeURIComponent(text) : text)

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  const { checkText, parseLink } = await loadCore()
  const tries = [
    { what: 'Plain URL class, cut and decode: a typical link', work: () => readPlainly(typical) },
    { what: 'parseLink: a typical link, right', work: () => parseLink(typical), base: 0 },
    { what: 'parseLink: a typical link, mangled', work: () => parseLink(mangled), base: 0 },
    { what: 'checkText: a typical link, right', work: () => checkText(typical), base: 0 },
    { what: 'checkText: a typical link, mangled', work: () => checkText(mangled), base: 0 },
    { what: 'Plain URL class, cut and decode: 2,000 characters', work: () => readPlainly(long) },
    { what: 'parseLink: 2,000 characters', work: () => parseLink(long), base: 5 },
    { what: 'checkText: 2,000 characters', work: () => checkText(long), base: 5 },
  ]
  const rates = fastest(
    tries.map(({ work }) => rateOf(work)),
    ROUNDS,
  )
  return tries.map(({ what, base }, at) => {
    const rate = rates[at] ?? 0
    const measured = `${(Math.round(rate / 100) * 100).toLocaleString('en')} links a second`
    if (base === undefined) return { what, measured }
    return { what, measured, aim: `${(rate / (rates[base] ?? 1)).toFixed(2)} of the plain rate` }
  })
}

/**
 * Calls per second in one round.
 * @param {() => unknown} work
 */
const rateOf = (work) => () => {
  const start = performance.now()
  let calls = 0
  let passed = 0
  while (passed < ROUND) {
    for (let at = 0; at < 20; at++) work()
    calls += 20
    passed = performance.now() - start
  }
  return (calls / passed) * 1000
}
