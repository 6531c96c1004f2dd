import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerByFix, fillIn, isDay, optionsFor, withOwnFix } from '#features/presets/ask.ts'
import { changesBetween } from '#features/presets/changes.ts'
import { knownTags } from '#features/presets/known-tags.ts'
import { namesakeOf, suggestedName, unusedName } from '#features/presets/names.ts'
import { originNow, presetToSave } from '#features/presets/saving.ts'
import { tagsToOffer, withTag, withTags } from '#features/presets/tags.ts'
import { buildLink, type LinkDraft } from '#link/index.ts'
import { judgePreset } from '#library-view/judged-preset.ts'
import { fieldsOf, heldFields } from '#library-view/preset-fields.ts'
import type { FieldHold } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import {
  anyPresets,
  botOf,
  incomingOf,
  listingOf,
  presetOf,
  removedOf,
} from '#test/library/any-library.ts'
import { keptPreset } from '#test/library/presets.ts'

const bot = botOf()
const noBot = () => ''
const names = (id: string) => (id === 'bot:1' ? 'Acme' : '')
const draftWith = (over: Partial<LinkDraft>): LinkDraft => ({
  channel: 'website',
  destination: '',
  blockId: '',
  rows: [],
  ...over,
})

describe('a name', () => {
  it('is suggested from the block, else the address, with the campaign', () => {
    const blockId = bot.blocks[0]?.id ?? ''
    const destination = 'https://www.example.com/sale/?a=b#c'
    expect(suggestedName(draftWith({ destination, blockId }), bot)).toBe('Black Friday welcome')
    expect(suggestedName(draftWith({ destination, blockId }), null)).toBe('example.com/sale')
    expect(suggestedName(draftWith({ destination, utm: { campaign: 'May' } }), bot)).toBe(
      'example.com/sale – May',
    )
    expect(suggestedName(draftWith({ utm: { campaign: 'May' } }), null)).toBe('May')
    expect(suggestedName(draftWith({}), bot)).toBe('')
  })

  it('is unique within a bot, whatever its capitals', () => {
    const presets = [
      keptPreset({ id: 'preset:1', name: 'Sale', botId: 'bot:a' }),
      keptPreset({ id: 'preset:2', name: 'Sale', botId: 'bot:b' }),
    ]
    expect(namesakeOf(presets, { name: ' SALE ', botId: 'bot:b' }, null)?.id).toBe('preset:2')
    expect(namesakeOf(presets, { name: 'Sale', botId: 'bot:b' }, 'preset:2')).toBeUndefined()
    expect(namesakeOf(presets, { name: 'Sale', botId: '' }, null)).toBeUndefined()
    expect(unusedName(presets, { name: 'sale', botId: 'bot:a' })).toBe('sale (2)')
    expect(unusedName(presets, { name: 'sale', botId: '' })).toBe('sale')
  })
})

describe('tags', () => {
  it('end at commas and line breaks, and come once', () => {
    expect(withTags(['ads'], ' Mail ,\nADS, big   sale,,')).toEqual(['ads', 'Mail', 'big sale'])
  })

  it('come once and tidy, and none is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 150 })), (texts) => {
        const tags = texts.reduce<readonly string[]>(withTag, [])
        expect(new Set(tags).size).toBe(tags.length)
        for (const tag of tags) {
          expect(tag.trim()).toBe(tag)
          expect(tag).not.toBe('')
        }
      }),
    )
  })

  it('are offered by use, those that begin with what is typed first', () => {
    const presets = [['b', 'ab'], ['b'], ['c']].map((tags, at) =>
      keptPreset({ id: `preset:${at}`, tags }),
    )
    const known = knownTags(presets)
    expect(known).toEqual(['b', 'ab', 'c'])
    expect(tagsToOffer(known, [], '', 2)).toEqual(['b', 'ab'])
    expect(tagsToOffer(known, ['B'], 'b', 5)).toEqual(['ab'])
    expect(tagsToOffer(['ab', 'b'], [], 'B', 5)).toEqual(['b', 'ab'])
  })
})

describe('what is asked for', () => {
  const preset = presetOf({
    botId: 'bot:1',
    holds: [
      { field: 'rows.0', hold: 'ask' },
      { field: 'blockId', hold: 'ask' },
      { field: 'rows.7', hold: 'ask' },
      { field: 'rows.1', hold: 'locked' },
    ],
  })
  const asked = heldFields(preset, 'ask', bot)

  it('is what is there, in link order, by the names that people know', () => {
    expect(asked.map(({ field, label, valueName }) => [field, label, valueName])).toEqual([
      ['blockId', 'Block', 'Black Friday welcome'],
      ['rows.0', 'Source', ''],
    ])
    expect(heldFields(preset, 'locked', bot).map(({ label }) => label)).toEqual(['color'])
  })

  it('is filled in at its places, and nothing else changes', () => {
    fc.assert(
      fc.property(anyPresets, fc.string(), ({ draft }, text) => {
        expect(fillIn(draft, {})).toEqual(draft)
        const fields = fieldsOf(draft, null)
        const own = Object.fromEntries(fields.map(({ field, value }) => [field, value]))
        expect(fillIn(draft, own)).toEqual(draft)
        const filled = fillIn(draft, { destination: text, 'rows.0': text, 'rows.9999': text })
        expect(filled.destination).toBe(text)
        expect(filled.rows).toHaveLength(draft.rows.length)
        expect(filled.rows.slice(1)).toEqual(draft.rows.slice(1))
      }),
    )
  })

  it('does not count as a fault until it is asked for', () => {
    const empty = {
      ...preset,
      draft: fillIn(preset.draft, { 'rows.0': '' }),
    }
    expect(judgePreset(empty, bot).state).toEqual({ at: 'asks', count: 2, checks: 0 })
    expect(judgePreset(empty, bot).url).toBeNull()
    expect(judgePreset(empty, bot).pieces.some(({ isFaulty }) => isFaulty)).toBe(false)
    expect(judgePreset({ ...empty, holds: [] }, bot).state).toEqual({ at: 'wrong', count: 1 })
    expect(judgePreset({ ...preset, holds: [] }, bot).state).toEqual({ at: 'ready', checks: 0 })
  })

  it('is mended by fixes that change nothing else', () => {
    const draft = fillIn(preset.draft, { 'rows.0': 'a;b' })
    const fault = buildLink(draft).diagnostics.find(({ fix }) => fix !== undefined)
    if (fault?.fix === undefined) throw new Error('no fix')
    expect(withOwnFix(fault, asked)).toBe(fault)
    expect(answerByFix(draft, asked, fault.fix)).toMatchObject({ 'rows.0': 'a,b' })
    const others = asked.filter(({ field }) => field === 'blockId')
    expect(withOwnFix(fault, others).fix).toBeUndefined()
  })

  it('is offered what the bot knows of it, in the channel that it is', () => {
    const known = botOf({ addresses: ['https://a.org', 'https://m.me/acme'] })
    const [address, block, source] = fieldsOf(preset.draft, known)
    if (address === undefined || block === undefined || source === undefined) throw new Error()
    const values = (field: typeof address, draft = preset.draft) =>
      optionsFor(field, draft, known).map(({ value }) => value)
    expect(values(address)).toEqual(['https://a.org'])
    expect(values(address, { ...preset.draft, channel: 'messenger' })).toEqual([
      'https://m.me/acme',
    ])
    expect(values(block)).toEqual([known.blocks[0]?.id])
    expect(values(source)).toEqual(['Facebook', 'Google'])
    expect(optionsFor(source, preset.draft, null)).toEqual([])
    expect(values({ ...source, label: 'gender' })).toEqual(['male', 'female', 'unknown'])
  })

  it('is a day for birthdays and dates, as long as no placeholder stands there', () => {
    const [, , source] = fieldsOf(preset.draft, bot)
    if (source === undefined) throw new Error()
    const dated = botOf({ attributes: [{ name: 'Due', type: 'date', values: [], note: '' }] })
    expect(isDay({ ...source, label: 'birthday', value: '' }, null)).toBe(true)
    expect(isDay({ ...source, label: 'birthday', value: '{{birthday}}' }, null)).toBe(false)
    expect(isDay({ ...source, label: 'Due', value: '2026-01-31' }, dated)).toBe(true)
    expect(isDay(source, dated)).toBe(false)
  })
})

describe('what differs', () => {
  it('is nothing between a preset and itself', () => {
    fc.assert(
      fc.property(anyPresets, (preset) => {
        expect(changesBetween(preset, preset, noBot)).toEqual({
          details: [],
          note: null,
          parts: [],
        })
      }),
    )
  })

  it('is said in words where it is no part of the link', () => {
    const before = presetOf({ botId: 'bot:1' })
    const holds: readonly FieldHold[] = [{ field: 'destination', hold: 'locked' }]
    const after = presetOf({
      name: 'Winter',
      note: ' ',
      tags: ['ads', 'snow'],
      systemNames: 'widget-api',
      holds,
    })
    expect(changesBetween(before, after, names).details).toEqual([
      'Name: “Summer sale” → “Winter”',
      'Added: tag “snow”',
      'Deleted: tag “summer”',
      'Bot: Acme → none',
      'System attributes are spelled another way in the link.',
      '“Website address”: can be changed → locked',
      '“color”: asked each time → can be changed',
    ])
    expect(changesBetween(before, after, names).parts).toEqual([])
    expect(changesBetween(before, after, names).note).toEqual({ before: 'For the ads', after: '' })
    const away = { ...after, botId: 'bot:gone' }
    expect(changesBetween(before, away, names).details).toContain('Bot: Acme → Bot not here')
  })

  it('is told where the separators of a Messenger link are written another way, and both are kept', () => {
    const draft = draftWith({
      channel: 'messenger',
      destination: 'https://m.me/acme',
      blockId: 'a',
    })
    const work: Work = { draft, botId: '', systemNames: 'documented', holds: [], origin: null }
    const around = { presets: [], bot: null }
    const save = (from: Work) => presetToSave(from, {}, { at: 'new' }, { at: 'none' }, around)
    const [literal, encoded] = [save(work), save({ ...work, separators: 'encoded' })]
    expect(judgePreset(literal, null).url).toBe('https://m.me/acme?ref=block:a')
    expect(judgePreset(encoded, null).url).toBe('https://m.me/acme?ref=block%3Aa')
    expect(literal).not.toHaveProperty('separators')
    expect(changesBetween(literal, encoded, names).details).toEqual([
      'The separators of the link are written another way.',
    ])
  })

  it('says no name so that the rest of the sentence would be turned round', () => {
    const [text] = changesBetween(presetOf(), presetOf({ name: 'a\u202Eb' }), names).details
    expect(text).toBe('Name: “Summer sale” → “\u2068a\u202Eb\u2069”')
  })
})

describe('what is saved', () => {
  const work: Work = {
    ...presetOf({ holds: [] }),
    origin: { id: 'preset:1', rev: '1', name: 'Summer sale' },
  }
  const listing = listingOf(incomingOf('preset:1', presetOf()))
  const around = { presets: listing.items, bot: null }

  it('is told from what has become of the preset that was opened', () => {
    expect(originNow(null, listing).at).toBe('none')
    expect(originNow(work.origin, listing).at).toBe('same')
    expect(originNow({ id: 'preset:1', rev: '0', name: '' }, listing).at).toBe('newer')
    expect(originNow({ id: 'preset:2', rev: '1', name: '' }, listing).at).toBe('gone')
    const removed = { ...listing, items: [], removed: removedOf(listing) }
    expect(originNow(work.origin, removed).at).toBe('removed')
  })

  it('is the builder’s link, with what was typed; the rest follows the preset that is saved over', () => {
    const origin = originNow(work.origin, listing)
    const [kept] = listing.items
    if (kept === undefined) throw new Error()
    const over = { at: 'over', kept, isRemoved: false } as const
    expect(presetToSave(work, {}, over, origin, around)).toEqual({ ...presetOf(), holds: [] })
    const typed = { name: 'Typed', tags: [] }
    expect(presetToSave(work, typed, over, origin, around)).toMatchObject(typed)
    expect(presetToSave(work, {}, { at: 'new' }, origin, around).name).toBe('Summer sale (2)')
  })

  it('holds no field that is not there', () => {
    const holds: readonly FieldHold[] = [
      { field: 'rows.1', hold: 'ask' },
      { field: 'rows.9', hold: 'locked' },
    ]
    const saved = presetToSave({ ...work, holds }, {}, { at: 'new' }, { at: 'none' }, around)
    expect(saved.holds).toEqual([{ field: 'rows.1', hold: 'ask' }])
  })
})
