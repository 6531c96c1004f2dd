import { expect, test } from 'vitest'
import { writeBundle } from '#library/bundle.ts'
import { newBot, type Bot } from '#library/bot.ts'
import type { LinkDraft } from '#link/index.ts'
import { call, folderWith, transcript } from '#test/cli/command.ts'

const template: LinkDraft = {
  channel: 'website',
  destination: 'https://shop.example.org',
  blockId: '[Block]',
  rows: [
    { kind: 'user', name: 'first Name', value: '[Name]' },
    { kind: 'user', name: 'Plan', value: '[Plan]' },
  ],
}
const table = [
  'Name,Block,Plan',
  'Jane,Summer sale,Gold',
  'Minh,summer SALE,Iron',
  'Eve,s58fa63fe-6791-42bf-8674-fd4c377aa44f,Silver',
  'Bob,Sumer,Gold',
  'Ann,#N/A,Gold',
].join('\n')

const acme: Bot = {
  ...newBot('Acme'),
  blocks: [
    { id: 's58fa63fe-6791-42bf-8674-fd4c377aa44f', name: 'Welcome', note: '' },
    { id: 's0a1b2c3d-0000-4000-8000-000000000001', name: 'Summer sale', note: '' },
  ],
  attributes: [{ name: 'Plan', type: 'text', values: ['Gold', 'Silver'], note: '' }],
  systemNames: 'widget-api',
}

function libraryOf(...bots: readonly Bot[]): string {
  const kept = bots.map((value, at) => ({
    id: `bot:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    createdAt: 0,
    updatedAt: 0,
    value,
  }))
  return writeBundle({ presets: [], bots: kept, unreadable: [] }, 0)
}

const files = {
  'template.json': JSON.stringify(template),
  'list.csv': table,
  'acme.json': libraryOf(acme),
  'all.json': libraryOf(newBot('Other'), acme, newBot('Twice'), newBot('Twice')),
  'none.json': libraryOf(),
  'odd.json': JSON.stringify({
    format: 'external-link-builder',
    version: 1,
    bots: [{ ...JSON.parse(libraryOf(acme)).bots[0], blocks: 'none' }, 7],
  }),
  'half.json': JSON.stringify({
    format: 'external-link-builder',
    version: 1,
    bots: [...JSON.parse(libraryOf(acme)).bots, { name: 'Acne' }],
  }),
  'other.json': '{"format":"something else"}',
  'newer.json': '{"format":"external-link-builder","version":99}',
}
const base = 'bulk --template template.json --in list.csv --out -'

test('with a bot, blocks stand by their names, its spelling is taken, and what it does not know is said', async () => {
  const line = `${base} --bot acme.json`
  const answer = await call(line.split(' '), { folder: folderWith(files) })
  await expect(transcript(line, answer)).toMatchFileSnapshot('golden/bulk-bot.txt')
})

test('of several bots the one that is named is taken, and a spelling that is told counts', async () => {
  const line = `${base} --bot all.json --bot-name Acme --system-names documented`
  const answer = await call(line.split(' '), { folder: folderWith(files) })
  expect(answer.stdout).toContain(
    'block:s0a1b2c3d-0000-4000-8000-000000000001;user:first%20Name:Jane',
  )
  expect(answer.stderr).toContain('The link writes “first Name”, and your bot reads “first_name”.')
})

test(
  'where there is no such bot, it says so, ends with 2, and makes nothing',
  { timeout: 60_000 },
  async () => {
    const folder = folderWith(files)
    const answers: string[] = []
    for (const rest of [
      '--bot all.json',
      '--bot all.json --bot-name Acne',
      '--bot all.json --bot-name Twice',
      '--bot none.json',
      '--bot odd.json',
      '--bot half.json',
      '--bot half.json --bot-name Acne',
      '--bot other.json',
      '--bot newer.json',
      '--bot list.csv',
      '--bot nowhere.json',
      '--bot-name Acme',
    ]) {
      const line = `${base} ${rest}`
      // oxlint-disable-next-line no-await-in-loop -- two cores
      const answer = await call(line.split(' '), { folder })
      expect(answer).toMatchObject({ code: 2, stdout: '' })
      answers.push(transcript(line, answer))
    }
    const both = 'bulk --template template.json --in - --out links.csv --bot -'
    answers.push(transcript(both, await call(both.split(' '), { folder })))
    await expect(answers.join('\n')).toMatchFileSnapshot('golden/bulk-bot-wrong.txt')
  },
)
