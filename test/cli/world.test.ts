import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, call, folderWith, start, transcript } from '#test/cli/command.ts'

test('--help says what there is, and so does each command', async () => {
  const lines = ['--help', 'build --help', 'check --help', 'bulk --help']
  const answers = await Promise.all(
    lines.map(async (line) => transcript(line, await call(line.split(' ')))),
  )
  await expect(answers.join('\n')).toMatchFileSnapshot('golden/help.txt')
})

test('--version says the package’s version', async () => {
  const { code, stdout } = await call(['--version'])
  expect({ code, stdout }).toEqual({ code: 0, stdout: '0.1.0\n' })
})

test('called wrongly, it says so in one line and ends with 2', async () => {
  const answer = await call(['check', '--sort'])
  expect(answer).toEqual({
    code: 2,
    stdout: '',
    stderr: 'There is no option --sort. See external-links check --help.\n',
  })
})

test('a file that is missing, or is a folder, is said in one line', async () => {
  const folder = folderWith({ 'list.txt': '' })
  mkdirSync(join(folder, 'folder'))
  const stderr = async (place: string) => {
    const answers = await Promise.all([
      call(['build', place], { folder }),
      call(['check', place], { folder }),
    ])
    expect(answers.map(({ code, stdout }) => [code, stdout])).toEqual([
      [2, ''],
      [2, ''],
    ])
    return [...new Set(answers.map((it) => it.stderr))]
  }
  expect(await stderr('nowhere.txt')).toEqual(['There is no file nowhere.txt.\n'])
  expect(await stderr('list.txt/below')).toEqual(['There is no file list.txt/below.\n'])
  expect(await stderr('folder')).toEqual(['folder is a folder, and a file is needed.\n'])
})

const link = 'https://shop.example.org/?bs_ref=user:Source:Mail\n'

test('whoever has seen enough goes, and the command ends in silence', async () => {
  const child = start(['check'], { input: link.repeat(50_000) })
  let stderr = ''
  child.stderr?.on('data', (piece) => (stderr += String(piece)))
  child.stdout?.once('data', () => child.stdout?.destroy())
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(141)
  expect(stderr).toBe('')
})

test.runIf(process.platform === 'linux')('a full disk is said in one line', async () => {
  const full = openSync('/dev/full', 'w')
  const child = start(['check'], { input: link }, ['pipe', full, 'pipe'])
  let stderr = ''
  child.stderr?.on('data', (piece) => (stderr += String(piece)))
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2)
  closeSync(full)
  expect(stderr).toBe('There is no room left to write standard output.\n')
})

test('it can be called from any folder', async () => {
  const folder = folderWith({})
  expect(command).not.toContain(folder)
  expect((await call(['check'], { folder, input: link })).code).toBe(0)
})
