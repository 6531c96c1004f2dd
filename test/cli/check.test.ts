import { expect, test } from 'vitest'
import { call, folderWith, start, transcript } from '#test/cli/command.ts'

const id = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
const right = `https://shop.example.org/sale?bs_ref=block:${id};user:Source:Facebook`

const messy = [
  right,
  '',
  `1. <https://m.me/acme?bs_ref=user:Source:Mail.> and ${right}`,
  `   https://shop.example.org/sale?bs_ref=block:${id} ; user:Favourite shop:Hà Nội`,
  'https://shop.example.org/sale?bs_ref=user:gender:woman',
  'https://shop.example.org/',
  'nothing here',
].join('\r\n')

test('each link of a list is answered by a line of JSON', async () => {
  const answer = await call(['check'], { input: messy })
  await expect(transcript('check', answer)).toMatchFileSnapshot('golden/check.txt')
  expect(verdictsIn(answer.stdout)).toEqual([
    [1, 'right'],
    [3, 'mended'],
    [3, 'right'],
    [4, 'mended'],
    [5, 'faulty'],
    [6, 'address'],
    [7, 'none'],
  ])
})

test('there is a link to use where one is right or mended, and nowhere else', async () => {
  const input = `${messy}\nhttps://m.me/acme?ref=summer`
  const lines = (await call(['check'], { input })).stdout.trimEnd().split('\n')
  const uses = lines.map((line) => {
    const { verdict, url }: { verdict: string; url: string | null } = JSON.parse(line)
    return [verdict, url !== null]
  })
  expect(uses).toContainEqual(['faulty', false])
  for (const [verdict, isThere] of uses) {
    expect(isThere).toBe(verdict === 'right' || verdict === 'mended')
  }
})

test('where all links are right, it ends with 0', async () => {
  const folder = folderWith({ 'links.txt': `\n${right}\n\n${right}` })
  const answer = await call(['check', 'links.txt'], { folder })
  expect(answer).toMatchObject({ code: 0, stderr: '2 links checked: 2 right.\n' })
})

test('the mended links of one call are right in the next', async () => {
  const { stdout } = await call(['check'], { input: messy })
  const mended = stdout.matchAll(/"url":"([^"]+bs_ref[^"]+)"/g)
  const answer = await call(['check'], { input: [...mended].map(([, url]) => url).join('\n') })
  expect(answer.code).toBe(0)
})

test('a list that an older program of Windows has saved is read, and the guess is said', async () => {
  const input = Buffer.from(
    `${right}:Caf\xe9\n${right}\n`.replace('Source:Facebook:', 'Shop:'),
    'latin1',
  )
  const answer = await call(['check'], { input })
  expect(answer.stdout).toContain('user:Shop:Caf%C3%A9')
  expect(answer.stderr).toContain('1 line was read as Windows-1252, which is a guess')
  const told = await call(['check', '--encoding', 'windows-1252'], { input })
  expect(told.stdout).toBe(answer.stdout)
  expect(told.stderr).not.toContain('guess')
})

test('a list without a link does not pass', async () => {
  const answer = await call(['check'], { input: '\n \n' })
  expect(answer).toEqual(await call(['check']))
  expect(answer).toEqual({
    code: 2,
    stdout: '',
    stderr: 'Nothing to check: there is no text.\n',
  })
})

test('a file without line ends is no list', async () => {
  const answer = await call(['check'], { input: `${right}\n${'x'.repeat(3_000_000)}` })
  expect(answer.code).toBe(2)
  expect(verdictsIn(answer.stdout)).toEqual([[1, 'right']])
  expect(answer.stderr).toBe(
    'Line 2 has more than 1,000,000 characters: this is no list of links.\n',
  )
})

test('the line that is too long is named, and nothing behind it is checked', async () => {
  const input = `${right}\n${'x'.repeat(1_000_001)}\n${right}\nnothing here\n`
  const answer = await call(['check'], { input })
  expect(answer.code).toBe(2)
  expect(verdictsIn(answer.stdout)).toEqual([[1, 'right']])
  expect(answer.stderr).toBe(
    'Line 2 has more than 1,000,000 characters: this is no list of links.\n',
  )
})

test('links are answered as they come in, not all at the end', async () => {
  const child = start(['check'], { input: null })
  const first = new Promise((resolve) => child.stdout?.once('data', resolve))
  child.stdin?.write(`${right}\n${right}`)
  expect(verdictsIn(String(await first))).toEqual([[1, 'right']])
  child.stdin?.end()
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
})

function verdictsIn(stdout: string): readonly (readonly [number, string])[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { line: number, verdict }: { line: number; verdict: string } = JSON.parse(line)
      return [number, verdict]
    })
}
