import { expect, test } from 'vitest'
import { applyFix, checkText, type Fix } from '#link/index.ts'
import { judge, type Accepted, type Judged } from '#link-view/judged.ts'

function judged(text: string, accepted?: Accepted): Judged {
  const [check] = checkText(text)
  const answer = check === undefined ? null : judge(check, accepted)
  if (answer === null) throw new Error(`There is no link in ${text}`)
  return answer
}

/** As a person does: the first fix that is offered. */
function accept(before: Judged, fixes: readonly Fix[] = []): Judged {
  const fix = before.findings.find(({ diagnostic }) => diagnostic.fix)?.diagnostic.fix
  if (fix === undefined) throw new Error('Nothing to accept')
  const after = judge(before.check, {
    draft: applyFix(before.draft, fix),
    fixes: [...fixes, fix],
  })
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
  const after = judged(text, { draft, fixes: [] })
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
