import { expect, test } from 'vitest'
import { buildLink, type LinkDraft } from '#link/index.ts'
import { call, folderWith, transcript } from '#test/cli/command.ts'

const right: LinkDraft = {
  channel: 'website',
  destination: 'https://shop.example.org/sale',
  blockId: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
  rows: [
    { kind: 'user', name: 'Favourite shop', value: 'Hà Nội' },
    { kind: 'variable', name: 'color', value: 'black' },
  ],
}
const withNotes: LinkDraft = { ...right, destination: 'shop.example.org', blockId: '' }
const faulty: LinkDraft = {
  channel: 'website',
  destination: 'https://m.me/acme',
  blockId: 'block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;',
  rows: [
    { kind: 'user', name: 'gender', value: 'woman' },
    { kind: 'variable', name: 'a:b', value: 'one; two' },
  ],
}

test('the link of a draft is the only thing on standard output', async () => {
  const answer = await call(['build'], { input: JSON.stringify(right) })
  expect(answer).toEqual({ code: 0, stdout: `${buildLink(right).url ?? ''}\n`, stderr: '' })
})

test('what is worth a look is said beside the link', async () => {
  const answer = await call(['build'], { input: JSON.stringify(withNotes) })
  await expect(transcript('build', answer)).toMatchFileSnapshot('golden/build-notes.txt')
})

test('of a draft with errors there is no link, and each error is said', async () => {
  const answer = await call(['build'], { input: JSON.stringify(faulty) })
  await expect(transcript('build', answer)).toMatchFileSnapshot('golden/build-faulty.txt')
})

test('a program gets link and diagnostics as JSON', async () => {
  const answer = await call(['build', '--json'], { input: JSON.stringify(faulty) })
  await expect(transcript('build --json', answer)).toMatchFileSnapshot('golden/build-json.txt')
  expect(JSON.parse(answer.stdout)).toHaveProperty('url', null)
})

test('a draft is read from a file as well, and its bot’s spelling is applied', async () => {
  const draft = { ...right, rows: [{ kind: 'user', name: 'first Name', value: '{{first_name}}' }] }
  const folder = folderWith({ 'draft.json': `\uFEFF${JSON.stringify(draft)}` })
  const answer = await call(['build', 'draft.json', '--system-names=widget-api'], { folder })
  expect(answer.stdout).toContain(';user:first_name:{{first_name}}\n')
})

test('what is no draft is said to be none, and it ends with 2', async () => {
  const answer = await call(['build', '--json'], { input: '{"channel":"mail","rows":[{}]}' })
  await expect(transcript('build --json', answer)).toMatchFileSnapshot('golden/build-no-draft.txt')
})
