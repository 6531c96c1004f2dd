import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, onTestFinished } from 'vitest'
import { root } from '#scripts/run.mjs'

/** The file that npx starts. */
export const command = `${root}scripts/external-links.mjs`

// What is said while the command is built is not what it is tested for.
beforeAll(() => {
  spawnSync(process.execPath, [command, '--version'])
})

/** What came of a call: all that a shell gets to see. */
export interface Answer {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CallOptions {
  /** What comes in by standard input; nothing unless told. `null`: it stays open. */
  readonly input?: string | Uint8Array | null
  /** The folder in which it is called; the project's unless told. */
  readonly folder?: string
}

/** Starts the command, as a process of its own, and waits for its end. */
export async function call(args: readonly string[], options: CallOptions = {}): Promise<Answer> {
  const child = start(args, options)
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve) => {
      child.on('close', resolve)
    }),
  ])
  return { code, stdout, stderr }
}

/** Starts the command. */
export function start(
  args: readonly string[],
  { input = '', folder = root }: CallOptions = {},
  stdio: StdioOptions = 'pipe',
): ChildProcess {
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, stdio })
  // It may have gone before it has read everything.
  child.stdin?.on('error', () => {})
  if (input !== null) child.stdin?.end(input)
  return child
}

/** The call and what came of it, as it is kept in golden/. */
export function transcript(line: string, { code, stdout, stderr }: Answer): string {
  return `$ external-links ${line}\n${stdout}--- standard error\n${stderr}--- ends with ${code}\n`
}

/** A new folder with these files; it goes with the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'external-links-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = ''
  for await (const piece of stream ?? []) text += String(piece)
  return text
}
