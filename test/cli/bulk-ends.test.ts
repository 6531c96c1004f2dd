import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LinkDraft } from '#link/index.ts'
import { call, command, folderWith, start } from '#test/cli/command.ts'

const template: LinkDraft = {
  channel: 'website',
  destination: 'https://shop.example.org/[City]',
  blockId: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
  rows: [
    { kind: 'user', name: 'gender', value: '[Gender]' },
    { kind: 'user', name: 'birthday', value: '[Born]' },
    { kind: 'variable', name: 'color', value: '[Colour]' },
  ],
}

const files = { 'template.json': JSON.stringify(template), 'list.csv': longTable(10) }

function longTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => `female,${at},1990-12-31,black`)
  return `Gender,City,Born,Colour\n${lines.join('\n')}\n`
}

test('whoever has seen enough goes, and it ends in silence', async () => {
  const folder = folderWith({ ...files, 'long.csv': longTable(100_000) })
  const line = 'bulk --template template.json --in long.csv --out -'
  const child = start(line.split(' '), { folder })
  let stderr = ''
  child.stderr?.on('data', (piece) => (stderr += String(piece)))
  child.stdout?.once('data', () => child.stdout?.destroy())
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(141)
  expect(stderr).toBe('')
})

test('stopped on the way, the file holds whole lines, as many as it says', async () => {
  const folder = folderWith(files)
  const line = 'bulk --template template.json --in - --out links.csv'
  const child = start(line.split(' '), { folder, input: null })
  let stderr = ''
  child.stderr?.on('data', (piece) => (stderr += String(piece)))
  child.stdin?.write(longTable(100_000))
  await expect.poll(() => sizeOf(folder, 'links.csv'), { timeout: 20_000 }).toBeGreaterThan(0)
  child.kill('SIGINT')
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
  const lines = read(folder, 'links.csv').split('\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.at(-2)).toMatch(/;variables:color:black$/)
  const links = (lines.length - 2).toLocaleString('en')
  expect(stderr).toBe(
    `Stopped. What was made until then is written.\n${links} rows: ${links} links, 0 refused.\n`,
  )
})

test('stopped while nobody reads on, it ends all the same', async () => {
  const folder = folderWith({ ...files, 'long.csv': longTable(100_000) })
  const line = 'bulk --template template.json --in long.csv --out - --refused rest.csv'
  const child = start(line.split(' '), { folder })
  await new Promise((resolve) => child.stdout?.once('readable', resolve))
  child.kill('SIGINT')
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const late = new Promise((resolve) => {
    setTimeout(resolve, 5000, 'late').unref()
  })
  expect(await Promise.race([ended, late])).toBe(130)
  child.stdout?.resume()
})

test.runIf(process.platform === 'linux')('a full disk is said in one line', async () => {
  const folder = folderWith(files)
  const line = 'bulk --template template.json --in list.csv --out /dev/full'
  expect(await call(line.split(' '), { folder })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'There is no room left to write /dev/full.\n',
  })
})

// 512 kB at most for each file, as if the disk were full then.
test.runIf(process.platform === 'linux').each([
  ['links.csv', 'links.csv'],
  ['- > links.csv', 'standard output'],
])('a disk that fills up leaves whole lines: --out %s', async (output, name) => {
  const folder = folderWith({ ...files, 'long.csv': longTable(10_000) })
  const line = `"${process.execPath}" "${command}" bulk --template template.json --in long.csv --out ${output}`
  const limited = `trap '' XFSZ; ulimit -f 1024; exec ${line}`
  const { status, stderr } = spawnSync('sh', ['-c', limited], { cwd: folder, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `There is no room left to write ${name}.\n`,
  })
  const links = read(folder, 'links.csv')
  expect(links.length).toBeGreaterThan(100_000)
  expect(links).toMatch(/;variables:color:black\n$/)
})

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

function sizeOf(folder: string, name: string): number {
  return readdirSync(folder).includes(name) ? read(folder, name).length : 0
}
