import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#scripts/run.mjs'
import { command, folderWith } from '#test/cli/command.ts'

const readme = readFileSync(`${root}README.md`, 'utf8')
const section = /\n## On the command line\n([^]*?)\n## /.exec(readme)?.[1] ?? ''
const examples = [...section.matchAll(/```sh\n([^]*?)```\n\n```text\n([^]*?)```/g)].map(
  ([, line = '', said = '']) => ({ line, said }),
)

// The examples are for shells as Linux and macOS have them.
const hasShell = process.platform !== 'win32'

test('the README shows each command', () => {
  for (const name of ['build', 'check', 'bulk']) {
    expect(examples.some(({ line }) => line.startsWith(`npx external-links ${name} `))).toBe(true)
  }
})

test.runIf(hasShell).each(examples)('it says what the README says: $line', ({ line, said }) => {
  const folder = cloneWithNpx()
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` }
  const { stdout } = spawnSync('sh', ['-c', `{ ${line} } 2>&1`], { cwd: folder, env })
  expect(String(stdout)).toBe(said)
})

test.runIf(hasShell)('npx finds the command in a clone', () => {
  expect(execFileSync('npx', ['external-links', '--version'], { cwd: root }).toString()).toMatch(
    /^\d+\.\d+\.\d+\n$/,
  )
})

/** What is written into the clone is gone with the test; npx, which takes a second, is stood in for. */
function cloneWithNpx(): string {
  const folder = folderWith({})
  cpSync(`${root}docs/examples`, join(folder, 'docs/examples'), { recursive: true })
  mkdirSync(join(folder, 'bin'))
  const npx = join(folder, 'bin/npx')
  writeFileSync(npx, `#!/bin/sh\nshift\nexec "${process.execPath}" "${command}" "$@"\n`)
  chmodSync(npx, 0o755)
  return folder
}
