import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, start } from '#test/cli/command.ts'

const draft = {
  channel: 'website',
  destination: 'https://shop.example.org',
  blockId: '',
  rows: [{ kind: 'user', name: 'City', value: '[City]' }],
}
const table = 'City\nHuế\nHà Nội\n'
const files = { 'draft.json': JSON.stringify(draft), 'list.csv': table }

test.each([
  ['--in - --out list.csv', { from: 'list.csv' }],
  ['--in list.csv --out -', { to: 'list.csv', flags: 'a' }],
  ['--in - --out links.csv --refused list.csv', { from: 'list.csv' }],
  ['--in list.csv --out links.csv --json', { to: 'list.csv', flags: 'a' }],
])('a table is not written over through a redirect: %s', async (options, redirect) => {
  const folder = folderWith(files)
  expect(await redirected(options, folder, redirect)).toEqual({
    code: 2,
    stderr: `list.csv would be overwritten while it is needed: give another name. ${seeHelp}`,
  })
  expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toBe(table)
})

test('nor where the table and the links are nothing but redirects', async () => {
  const folder = folderWith(files)
  const redirect = { from: 'list.csv', to: 'list.csv', flags: 'a' }
  const { code, stderr } = await redirected('--in - --out -', folder, redirect)
  expect(code).toBe(2)
  expect(stderr).toContain('The file of standard input would be overwritten while it is needed')
  expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toBe(table)
})

test.each(['--out - --refused o.csv', '--out o.csv --refused -', '--out o.csv --json'])(
  'two results do not get into one file through a redirect: %s',
  async (options) => {
    const folder = folderWith(files)
    expect(await redirected(`--in list.csv ${options}`, folder, { to: 'o.csv' })).toEqual({
      code: 2,
      stderr: `o.csv would be overwritten while it is needed: give another name. ${seeHelp}`,
    })
  },
)

test('redirects that are in nobody’s way are taken', async () => {
  const folder = folderWith(files)
  const redirect = { from: 'list.csv', to: 'links.csv' }
  const { code } = await redirected('--in - --out - --refused refused.csv', folder, redirect)
  expect(code).toBe(0)
  expect(readFileSync(join(folder, 'links.csv'), 'utf8').split('\n')).toHaveLength(4)
})

// Nothing is read on while nobody takes the links: by then the table is cut.
test.each([
  ['--in list.csv', 'list.csv', 'ignore'],
  ['--in -', 'standard input', 'list.csv'],
])('a table that is cut while it is read does not pass: %s', async (options, name, from) => {
  const folder = folderWith({ ...files, 'list.csv': `City\n${'Huế\n'.repeat(200_000)}` })
  const input = from === 'ignore' ? from : openSync(join(folder, from), 'r')
  const args = ['bulk', '--template', 'draft.json', '--out', '-', ...options.split(' ')]
  const child = start(args, { folder }, [input, 'pipe', 'pipe'])
  if (typeof input === 'number') closeSync(input)
  const answer = answerOf(child)
  await new Promise((resolve) => child.stdout?.once('readable', resolve))
  truncateSync(join(folder, 'list.csv'), 500_000)
  let links = ''
  child.stdout?.on('data', (piece) => (links += String(piece)))
  expect(await answer).toEqual({
    code: 2,
    stderr: `${name} became shorter while it was read, so its end is missing: begin again when nobody changes it.\n`,
  })
  expect(links).toMatch(/user:City:Hu%E1%BA%BF\n$/)
})

test.each(['build', 'check', 'bulk --template draft.json --in - --out -'])(
  'a folder behind standard input is said: %s',
  async (line) => {
    const folder = folderWith(files)
    const input = openSync(folder, 'r')
    const child = start(line.split(' '), { folder }, [input, 'ignore', 'pipe'])
    closeSync(input)
    expect(await answerOf(child)).toEqual({
      code: 2,
      stderr: 'standard input is a folder, and a file is needed.\n',
    })
  },
)

const seeHelp = 'See external-links bulk --help.\n'

interface Redirect {
  /** The file behind standard input. */
  readonly from?: string
  /** The file behind standard output, and how it is opened. */
  readonly to?: string
  readonly flags?: string
}

/** Calls `bulk` as a shell does with `<`, `>` and `>>`. */
async function redirected(options: string, folder: string, redirect: Redirect) {
  const { from, to, flags = 'w' } = redirect
  const input = from === undefined ? 'ignore' : openSync(join(folder, from), 'r')
  const output = to === undefined ? 'ignore' : openSync(join(folder, to), flags)
  const args = ['bulk', '--template', 'draft.json', ...options.split(' ')]
  const child = start(args, { folder }, [input, output, 'pipe'])
  for (const one of [input, output]) if (typeof one === 'number') closeSync(one)
  return answerOf(child)
}

async function answerOf(child: ChildProcess) {
  let stderr = ''
  child.stderr?.on('data', (piece) => (stderr += String(piece)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stderr }
}
