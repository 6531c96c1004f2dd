import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildLink,
  diagnosticCodes,
  judgeByBot,
  parseLink,
  type Diagnostic,
  type Fix,
} from '#link/index.ts'
import { anySentenceOf } from '#link-view/paste-words.ts'
import { fixLabel, words } from '#link-view/words.ts'
import { anyDrafts, nastyText } from '#test/link/arbitraries.ts'
import { botExamples, shop } from '#test/link/bot-examples.ts'
import { chat, setting, site, tracking, user } from '#test/link/drafts.ts'
import { examples } from '#test/link/examples.ts'
import { faultyDrafts } from '#test/link/faulty-drafts.ts'
import { pasteExamples } from '#test/link/paste-examples.ts'

const known: readonly Diagnostic[] = [
  ...Object.values(examples)
    .flat()
    .flatMap(({ draft, options }) => buildLink(draft, options).diagnostics),
  ...Object.values(pasteExamples)
    .flat()
    .flatMap(({ text, options }) => parseLink(text, options).diagnostics),
  ...Object.values(botExamples)
    .flat()
    .flatMap(({ draft, knowledge = shop, systemNames }) =>
      judgeByBot(draft, knowledge, systemNames),
    ),
]

/** What is said of places has a test of its own. */
const codes = diagnosticCodes.filter((code) => !code.startsWith('place.'))

describe('what is wrong is said in a sentence', () => {
  test.each(codes)('for %s', (code) => {
    const diagnostic = known.find((it) => it.code === code)
    if (diagnostic === undefined) throw new Error(`nothing that was tried gives ${code}`)
    expect(faultsOf(diagnostic)).toEqual([])
    expect(anySentenceOf(diagnostic)).toMatch(/\.$/)
  })

  test('whatever stands in the form', () => {
    fc.assert(
      fc.property(fc.oneof(anyDrafts, faultyDrafts), (draft) => {
        expect(buildLink(draft).diagnostics.flatMap(faultsOf)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  test('whatever was pasted', () => {
    const texts = fc.oneof(
      nastyText,
      nastyText.map((text) => `https://example.com?bs_ref=${text}`),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseLink(text).diagnostics.flatMap(faultsOf)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the sentence holds the facts', () => {
  test('how long the link is, and how long it may be', () => {
    expect(said('link.long', setting(user('a', 'x'.repeat(3000))))).toMatch(
      /has 3,\d{3} characters.* over 2,000\./,
    )
    const ref = chat('https://m.me/acme', { rows: [user('a', 'x'.repeat(3000))] })
    expect(said('link.ref-too-long', ref)).toMatch(/takes 2,083 characters.*this link has 3,\d{3}/)
  })

  test('which details of a person everyone would be recorded with', () => {
    const draft = setting(
      user('email', 'jane@example.com'),
      user('last Name', 'Doe'),
      user('birthday', '1990-12-31'),
    )
    expect(said('link.personal-data', draft)).toContain(
      'recorded with this email, last Name, and birthday, and',
    )
  })

  test('the name that is set twice, and the one that BotStar spells differently', () => {
    expect(said('row.duplicate', setting(user('Source', 'a'), user('Source', 'b')))).toContain(
      '“Source” is set above already',
    )
    expect(said('row.system-name', setting(user('First_Name', 'Jane')))).toContain('“first Name”')
  })

  test('who keeps a space at an end: the bot, or the statistics', () => {
    expect(said('row.surrounding-space', setting(user('a', 'b ')))).toContain('the bot')
    const tracked = said('row.surrounding-space', tracking({ source: 'b ' }))
    expect(tracked).toContain('statistics')
    expect(tracked).not.toContain('bot')
  })

  test('that a default text with a space in it cannot be', () => {
    const draft = setting(user('a', "{{ name|default:'dear friend' }}"))
    expect(said('row.macro-spaces', draft)).toContain('default of one word')
    expect(said('row.macro-spaces', setting(user('a', '{{ name }}')))).toContain('without spaces')
  })

  test('the kind of address that cannot be a link', () => {
    expect(said('destination.scheme', site('mailto:jane@example.com'))).toContain('not “mailto:”')
  })
})

describe('the word to click', () => {
  const labels = new Map(
    known.flatMap(({ fix }) => (fix === undefined ? [] : [[fix.id, fixLabel(fix)] as const])),
  )

  test('names what will be written', () => {
    expect(labelOf(site('https://m.me/acme'))).toBe('Switch to Messenger')
    expect(labelOf(chat('https://example.com/shop'))).toBe('Switch to Website')
    expect(labelOf(chat('acme.store'))).toBe('Use https://m.me/acme.store')
    expect(labelOf(setting(user('gender', 'F')))).toBe('Use “female”')
    expect(labelOf(setting(user('first_name', '{{first_name}}')))).toBe('Use “first Name”')
    expect(labelOf(site('https:/example.com'))).toBe('Write https://example.com')
    expect(labelOf(setting(user('a', 'b'), user('a', 'c')))).toBe('Remove this row')
  })

  test('is there for every kind of fix, whatever stands in the form', () => {
    expect(labels.size).toBeGreaterThanOrEqual(15)
    fc.assert(
      fc.property(fc.oneof(anyDrafts, faultyDrafts), (draft) => {
        const fixes = buildLink(draft).diagnostics.flatMap(({ fix }) => fix ?? [])
        expect(fixes.flatMap((fix) => strangeIn(fixLabel(fix), textsOf(fix)))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
})

test('every part of a link has a name of its own', () => {
  const names = [...Object.values(words.partNames), words.messengerDestination]
  expect(new Set(names).size).toBe(8)
})

function faultsOf(diagnostic: Diagnostic): string[] {
  return strangeIn(anySentenceOf(diagnostic), Object.values(diagnostic.params ?? {}))
}

/** What no person should read in a text, save where they wrote it themselves (`own`). */
function strangeIn(text: string, own: readonly (string | number)[]): string[] {
  if (text.trim() === '') return ['nothing']
  const longestFirst = own.map(String).toSorted((one, other) => other.length - one.length)
  const rest = longestFirst.reduce((left, it) => (it === '' ? left : left.replaceAll(it, '')), text)
  return rest.match(/undefined|null|NaN|\[object|\{\w+\}/g) ?? []
}

function textsOf({ changes }: Fix): string[] {
  return changes.flatMap(({ to }) => to ?? [])
}

type Draft = Parameters<typeof buildLink>[0]

function said(code: Diagnostic['code'], draft: Draft): string {
  return buildLink(draft)
    .diagnostics.filter((it) => it.code === code)
    .map(anySentenceOf)
    .join()
}

/** The label of the only fix. */
function labelOf(draft: Draft): string {
  return buildLink(draft)
    .diagnostics.flatMap(({ fix }) => (fix === undefined ? [] : fixLabel(fix)))
    .join(' | ')
}
