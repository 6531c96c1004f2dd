import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildLink,
  judgeForPlace,
  macroPlatforms,
  macroTable,
  placeIds,
  type LinkDraft,
  type PlaceDiagnostic,
  type PlaceId,
} from '#link/index.ts'
import { macroSentence, placeSentenceOf } from '#link-view/place-sentences.ts'
import {
  macroMeanings,
  placeKindNames,
  placeNames,
  placeSources,
  platformNames,
} from '#link-view/place-words.ts'
import { fixLabel } from '#link-view/words.ts'
import { anyDrafts } from '#test/link/arbitraries.ts'
import { chat, setting, user, variable } from '#test/link/drafts.ts'
import { faultyDrafts } from '#test/link/faulty-drafts.ts'
import { placeExamples } from '#test/link/place-examples.ts'

const judged = (draft: LinkDraft, place: PlaceId) => judgeForPlace(draft, buildLink(draft), place)

/** What no person should read in a text, save where they wrote it themselves. */
function strangeIn(diagnostic: PlaceDiagnostic): readonly string[] {
  const own = Object.values(diagnostic.params ?? {})
    .map(String)
    .toSorted((one, other) => other.length - one.length)
  const said = placeSentenceOf(diagnostic)
  const rest = own.reduce((left, it) => (it === '' ? left : left.replaceAll(it, '')), said)
  return rest.match(/undefined|null|NaN|\[object|[a-z]-ads|-id\b|-name\b/g) ?? []
}

describe('what a place does to a link is said in a sentence', () => {
  test.each(Object.entries(placeExamples))('for %s', (code, all) => {
    for (const { draft, place, options } of all) {
      const found = judgeForPlace(draft, buildLink(draft), place, options)
      const sentences = found.filter((one) => one.code === code)
      expect(sentences).toHaveLength(1)
      for (const one of sentences) {
        expect(strangeIn(one)).toEqual([])
        expect(placeSentenceOf(one)).toMatch(/^[^\s].*\.$/)
      }
    }
  })

  test('whatever stands in the draft', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyDrafts, faultyDrafts),
        fc.constantFrom(...placeIds),
        (draft, place) => {
          expect(judged(draft, place).flatMap(strangeIn)).toEqual([])
        },
      ),
      { numRuns: 2000 },
    )
  })
})

const said = (draft: LinkDraft, place: PlaceId, code: PlaceDiagnostic['code']) =>
  judged(draft, place)
    .filter((one) => one.code === code)
    .map(placeSentenceOf)
    .join(' ')

const long = (value: string) => setting(variable('a', value), variable('b', 'x'.repeat(1950)))

describe('the sentence holds the facts', () => {
  test('who everyone who clicks becomes', () => {
    const draft = setting(user('email', 'jane@example.com'))
    expect(said(draft, 'meta-ads', 'place.personal-data')).toMatch(
      /^Everyone who clicks becomes “jane@example.com”/,
    )
  })

  test('whose the placeholder is, and how it is spelled here', () => {
    const draft = setting(user('Ad', '{{adSet.name}}'))
    expect(said(draft, 'meta-ads', 'place.foreign-macro')).toBe(
      '{{adSet.name}} belongs to Snapchat. Meta spells it {{adset.name}}.',
    )
  })

  test('that Google has nothing for a campaign’s name, and what does', () => {
    const draft = setting(user('Ad', '{{campaign.name}}'))
    expect(said(draft, 'google-ads', 'place.foreign-macro')).toContain('Use {campaignid}')
  })

  test('how long the link is, or how long it may get', () => {
    expect(said(long('y'), 'linkedin-ads', 'place.long')).toMatch(
      /^The link has 2,0\d\d characters. LinkedIn may/,
    )
    expect(said(long('{keyword}'), 'google-ads', 'place.long')).toMatch(
      /^The link may reach 2,1\d\d bytes once .* Google Ads takes 2,084/,
    )
  })

  test('what encoded marks cost, where they help', () => {
    const draft = chat('https://m.me/acme')
    expect(said(draft, 'discord', 'place.semicolon')).toMatch(/encoded marks.*longer.*cuts before/)
    expect(said(setting(variable('a', 'b')), 'discord', 'place.semicolon')).toMatch(/short link/)
  })

  test('how the mail program is given a name with a space in it', () => {
    const draft = setting(user('first Name', '%%First Name%%'))
    expect(said(draft, 'salesforce', 'place.tag-with-space')).toContain(
      'SET @First_Name = [First Name], and write %%=v(@First_Name)=%%.',
    )
  })
})

const labelOf = (draft: LinkDraft, place: PlaceId) =>
  judged(draft, place).flatMap(({ fix }) => (fix === undefined ? [] : [fixLabel(fix)]))

test('the words to click say what will be written', () => {
  expect(labelOf(setting(user('Ad', 'x {{ad.name}')), 'meta-ads')).toEqual(['Write {{ad.name}}'])
  expect(labelOf(setting(user('email', 'a@b.co')), 'mailchimp')).toEqual(['Use *|EMAIL|*'])
})

test('every place, platform and meaning has a name of its own', () => {
  expect(Object.keys(placeNames)).toEqual(placeIds)
  for (const names of [placeNames, placeKindNames, placeSources, platformNames, macroMeanings]) {
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length)
  }
})

test('every placeholder is explained', () => {
  for (const platform of macroPlatforms) {
    for (const [spelling, meaning] of macroTable[platform].macros) {
      expect(macroSentence(spelling, meaning, platform)).toMatch(/^On .+ stands for .+\.$/)
    }
  }
})
