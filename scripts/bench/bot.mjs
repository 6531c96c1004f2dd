import { fastest } from './fastest.mjs'
import { loadCore } from './load-core.mjs'

const ROUNDS = 100
const DRAFTS = 200
const KNOWN = 1000

/** @typedef {import('#link/index.ts').LinkDraft} LinkDraft */
/** @typedef {import('#link/index.ts').BotKnowledge} BotKnowledge */

/**
 * A word of some fourteen letters, another for each number.
 * @param {number} at
 */
const word = (at) => `${(at * 7919 + 13).toString(36)} ${((at * 104729) % 99991).toString(36)} name`

/** @param {number} at */
const known = (at) => /** @type {const} */ ({ name: word(at), type: 'text', values: [], note: '' })

/** @type {BotKnowledge} */
const bot = {
  addresses: ['https://shop.example.org/sale'],
  blocks: Array.from({ length: KNOWN }, (_, at) => ({
    id: `s58fa63fe-6791-42bf-8674-${String(at).padStart(12, '0')}`,
    name: word(at),
    note: '',
  })),
  attributes: Array.from({ length: KNOWN }, (_, at) => known(at)),
  variables: Array.from({ length: KNOWN }, (_, at) => known(at)),
  systemNames: 'documented',
}

/**
 * A block and four rows.
 * @param {number} at
 * @param {(name: string) => string} spell
 * @returns {LinkDraft}
 */
const draftOf = (at, spell) => ({
  channel: 'website',
  destination: 'https://shop.example.org/sale?page=2',
  blockId: spell(bot.blocks[at % KNOWN]?.id ?? ''),
  rows: Array.from({ length: 4 }, (_, row) => ({
    kind: row % 2 === 0 ? 'user' : 'variable',
    name: spell(word((at * 4 + row) % KNOWN)),
    value: 'Facebook',
  })),
})

/** @param {string} name */
const misspelt = (name) => `${name.slice(0, 5)}x${name.slice(6)}`

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  const { buildLink, judgeByBot } = await loadCore()
  const right = Array.from({ length: DRAFTS }, (_, at) => draftOf(at, (name) => name))
  const wrong = Array.from({ length: DRAFTS }, (_, at) => draftOf(at, misspelt))
  const [built = 1, knows = 0, unknown = 0] = fastest(
    [
      rateOf(buildLink, right),
      rateOf((draft) => judgeByBot(draft, bot), right),
      rateOf((draft) => judgeByBot(draft, bot), wrong.slice(0, 10)),
    ],
    ROUNDS,
  )
  return [
    { what: 'buildLink', measured: perSecond(built) },
    {
      what: `judgeByBot, a bot of ${KNOWN} blocks, attributes and variables each, all known`,
      measured: perSecond(knows),
      aim: `${(knows / built).toFixed(2)} of the rate of building`,
    },
    {
      what: 'judgeByBot, block and four names misspelt: looking for what was meant',
      measured: perSecond(unknown),
      aim: `${((1 / unknown) * 1000).toFixed(1)} ms a link`,
    },
  ]
}

/**
 * Links per second in one round.
 * @param {(draft: LinkDraft) => unknown} work
 * @param {LinkDraft[]} drafts
 */
const rateOf = (work, drafts) => () => {
  const start = performance.now()
  for (const draft of drafts) work(draft)
  return (drafts.length / (performance.now() - start)) * 1000
}

/** @param {number} rate */
const perSecond = (rate) => `${Math.round(rate).toLocaleString('en')} links a second`
