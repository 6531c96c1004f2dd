import { describe, expect, test } from 'vitest'
import { checkText } from '#link/index.ts'
import { acceptAll, judge, nameOfFix, type Accepted, type Judged } from '#link-view/judged.ts'

function judged(text: string, accepted?: Accepted): Judged {
  const [check] = checkText(text)
  const answer = check === undefined ? null : judge(check, accepted)
  if (answer === null) throw new Error(`There is no link in ${text}`)
  return answer
}

/** As a person does: the first fix that is offered. */
function accept(before: Judged): Judged {
  const fix = before.findings.find(({ diagnostic }) => diagnostic.fix)?.diagnostic.fix
  if (fix === undefined) throw new Error('Nothing to accept')
  const after = judge(before.check, acceptAll(before.check, [nameOfFix(before, fix) ?? '']))
  if (after === null) throw new Error('The link is gone')
  return after
}

const codes = ({ findings }: Judged) => findings.map(({ diagnostic }) => diagnostic.code)

test('where there is no link there is nothing to judge', () => {
  const [check] = checkText('no link here')
  expect(check && judge(check)).toBeNull()
})

test('findings are numbered in the order of the text, and those without a place come last', () => {
  const { findings } = judged(
    'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;var:color:black;user:gender:Female;user:email:a@example.com.',
  )
  const numbers = findings.map(({ number }) => number)
  expect(numbers).toEqual([1, 2, 3, null])
  const starts = findings.flatMap(({ spans }) => spans[0]?.start ?? [])
  expect(starts).toEqual(starts.toSorted((one, other) => one - other))
  expect(findings.map(({ outcome }) => outcome)).toEqual(['mended', 'yours', 'mended', 'check'])
})

test('what has no place in the link is left out, and not called mended', () => {
  const { findings } = judged('https://example.com?bs_ref=hello;user:a:1')
  expect(findings[0]).toMatchObject({
    diagnostic: { code: 'paste.unknown-part' },
    outcome: 'left-out',
  })
})

test('an address that tells the bot nothing is not found to be so once more', () => {
  expect(judged('https://example.com').verdict).toBe('address')
  expect(codes(judged('https://example.com'))).toEqual([])
})

test('a fix that is accepted takes its finding away, and the link can be used', () => {
  const before = judged('https://example.com?bs_ref=user:gender:Female')
  expect(before.verdict).toBe('faulty')
  const after = accept(before)
  expect(codes(after)).not.toContain('row.gender')
  expect(after.built.url).toBe('https://example.com?bs_ref=user:gender:female')
  expect(after.verdict).toBe('mended')
})

test('what is still open keeps its place in the pasted text when a row before it goes', () => {
  const text = 'https://example.com?bs_ref=user:a:1;user:a:2;user:gender:Female'
  const before = judged(text)
  const removed = before.findings.find(({ diagnostic }) => diagnostic.code === 'row.duplicate')
  const draft = { ...before.draft, rows: before.draft.rows.toSpliced(1, 1) }
  expect(removed?.number).toBe(1)
  const after = judged(text, { draft, done: [] })
  const gender = after.findings.find(({ diagnostic }) => diagnostic.code === 'row.gender')
  const [place] = gender?.spans ?? []
  expect(text.slice(place?.start, place?.end)).toContain('Female')
})

test('a value that was encoded twice may be meant so, and is decoded on request', () => {
  const before = judged('https://example.com?bs_ref=user:Name:Jane%2520Doe')
  expect(before.verdict).toBe('right')
  expect(before.findings.map(({ outcome }) => outcome)).toContain('check')
  const after = accept(before)
  expect(codes(after)).not.toContain('row.encoded-text')
  expect(after.draft.rows).toEqual([{ kind: 'user', name: 'Name', value: 'Jane Doe' }])
  expect(after.verdict).toBe('mended')
})

test('keys of findings are unique', () => {
  const { findings } = judged('https://example.com?bs_ref=x;x;y;Block:1;block:2;block:3;;;;')
  const keys = findings.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

describe('fixes that were accepted', () => {
  const text = 'https://example.com?bs_ref=user:gender:Female;user:email:a@example.com.'

  test('are told in order, with what they were offered for', () => {
    const { accepted, findings } = accept(judged(text))
    expect(accepted.map(({ diagnostic: { code } }) => code)).toEqual(['row.gender'])
    expect(accepted[0]?.fix).toBe(accepted[0]?.diagnostic.fix)
    expect(findings.map(({ diagnostic: { code } }) => code)).not.toContain('row.gender')
  })

  test('are known again by their names when the same link is checked once more', () => {
    const names = acceptEach(text)
    expect(names.length).toBeGreaterThan(0)
    const [check] = checkText(`Some words, then ${text}`)
    const again = check && acceptAll(check, names)
    expect(again?.done).toHaveLength(names.length)
    expect(again?.draft.rows[0]?.value).toBe('female')
  })

  test('change nothing by a name that nobody knows, or that was accepted already', () => {
    const [check] = checkText(text)
    const names = acceptEach(text)
    expect(check && acceptAll(check, ['', 'x', '["row.gender"]'])).toBeUndefined()
    expect(check && acceptAll(check, [...names, ...names])?.done).toHaveLength(names.length)
  })
})

/** By name, one after the other until none is offered any more. */
function acceptEach(link: string, names: readonly string[] = []): readonly string[] {
  const now = judged(link, named(link, names))
  const fix = now.findings.find(({ diagnostic }) => diagnostic.fix)?.diagnostic.fix
  return fix === undefined ? names : acceptEach(link, [...names, nameOfFix(now, fix) ?? ''])
}

function named(link: string, names: readonly string[]): Accepted | undefined {
  const [check] = checkText(link)
  return check && acceptAll(check, names)
}
