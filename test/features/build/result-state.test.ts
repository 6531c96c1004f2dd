import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldOf } from '#features/build/field-names.ts'
import { wholeLink } from '#features/build/take-apart.ts'
import { fieldsWithErrors, firstToMend, resultState } from '#features/build/result-state.ts'
import { buildLink, type Channel, type LinkDraft } from '#link/index.ts'
import { anyDrafts } from '#test/link/arbitraries.ts'
import { chat, setting, site, starting, tracking, user } from '#test/link/drafts.ts'
import { faultyDrafts } from '#test/link/faulty-drafts.ts'

const drafts = fc.oneof(anyDrafts, faultyDrafts)
const right = site('https://example.com')
const twoFaults = setting(user('gender', 'F'), user('', 'x'))
const toCheck = site('http://example.com', { blockId: 'welcome' })
const withError = { ...toCheck, rows: [user('a', ';')] }
const tooLong = chat('http://m.me/acme', { rows: [user('a', 'x'.repeat(3000))] })

describe('the line of state', () => {
  test('speaks of an empty form as empty, whatever is missing in it', () => {
    expect(stateOf(site('', { blockId: '', rows: [] }), { isEmpty: true })).toEqual({ at: 'empty' })
  })

  test('is ready for a right link', () => {
    expect(stateOf(right)).toEqual({ at: 'ready', checks: 0 })
  })

  test('is ready with things to check, once they have been said', () => {
    expect(stateOf(toCheck)).toEqual({ at: 'ready', checks: 2 })
    expect(stateOf(toCheck, { isSilent: true })).toEqual({ at: 'ready', checks: 0 })
  })

  test('counts what is wrong, once it has been said', () => {
    expect(stateOf(twoFaults)).toEqual({ at: 'wrong', count: 2 })
    expect(stateOf(twoFaults, { isSilent: true })).toEqual({ at: 'unfinished', count: 2 })
  })

  test('does not call a link wrong for a warning, nor right for a note', () => {
    expect(stateOf(site('example.com')).at).toBe('ready')
    expect(stateOf(site('http://example.com', { rows: [user('a', '')] })).at).toBe('wrong')
  })

  test('is not ready while a whole link stands in the address', () => {
    const whole = 'https://example.com?bs_ref=user:gender:female'
    expect(stateOf(site(whole))).toEqual({ at: 'wrong', count: 1 })
  })

  test('is ready exactly when there is a link', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const isWaiting = wholeLink(draft.destination) !== null
        const isReady = buildLink(draft).url !== null && !isWaiting
        expect(stateOf(draft).at).toBe(isReady ? 'ready' : 'wrong')
      }),
      { numRuns: 500 },
    )
  })
})

describe('the first thing to mend', () => {
  test.each<readonly [string, LinkDraft, string | undefined]>([
    ['the address', site(''), 'destination'],
    ['the block', starting('a b'), 'blockId'],
    ['a value', setting(user('a', 'b'), user('gender', 'F')), 'rows.1.value'],
    ['a name', setting(user('', 'b')), 'rows.0.name'],
    ['campaign tracking', tracking({ term: 'a\nb' }), 'utm.term'],
    ['an error, before the warning above it', withError, 'rows.0.value'],
    ['a warning, where there is no error', toCheck, 'destination'],
    ['nothing, where there are only notes', site('example.com'), undefined],
    ['the link as a whole, before a warning in a field', tooLong, 'link'],
  ])('is %s', (_, draft, path) => {
    expect(firstToMend(buildLink(draft).diagnostics)?.path).toBe(path)
  })
})

describe('the fields that have to answer when the link is asked for', () => {
  test('are those with errors, from top to bottom', () => {
    const draft = site('', { blockId: 'a b', rows: [user('a ', ''), user('b ', 'c ')] })
    expect(fieldsIn(draft)).toEqual(['destinations.website', 'blockId', 'rows.0.value'])
  })

  test('are none where only the link as a whole is wrong', () => {
    expect(fieldsIn(tooLong)).toEqual([])
  })

  test('begin with the first one to mend', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const [field] = fieldsIn(draft)
        const first = firstToMend(buildLink(draft).diagnostics)
        fc.pre(field !== undefined && first !== undefined)
        expect(fieldOf(first, draft.channel)).toBe(field)
      }),
      { numRuns: 500 },
    )
  })
})

interface Saying {
  readonly isEmpty?: boolean
  /** Nothing has been said yet. */
  readonly isSilent?: boolean
}

function stateOf(draft: LinkDraft, { isEmpty = false, isSilent = false }: Saying = {}) {
  const { diagnostics } = buildLink(draft)
  const spoken = isSilent ? [] : diagnostics
  return resultState({ isEmpty, whole: wholeLink(draft.destination), diagnostics, spoken })
}

function fieldsIn(draft: LinkDraft & { readonly channel: Channel }): readonly string[] {
  return fieldsWithErrors(buildLink(draft).diagnostics, draft.channel)
}
