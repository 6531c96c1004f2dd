import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  draftToForm,
  emptyForm,
  emptyRow,
  formToDraft,
  isEmptyForm,
  type BuildForm,
} from '#features/build/form.ts'
import { readForm } from '#features/build/read-form.ts'
import { documentedExample } from '#features/build/example.ts'
import { formToWork, workToForm } from '#features/build/work-form.ts'
import { buildLink, placeIds, type LinkDraft } from '#link/index.ts'
import { anyDrafts, nastyText } from '#test/link/arbitraries.ts'
import { site } from '#test/link/drafts.ts'

const text = nastyText
const hold = fc.constantFrom('' as const, 'ask' as const, 'locked' as const)
const forms: fc.Arbitrary<BuildForm> = fc.record({
  channel: fc.constantFrom('website', 'messenger'),
  destinations: fc.record({ website: text, messenger: text }),
  blockId: text,
  rows: fc.array(
    fc.record({ kind: fc.constantFrom('user', 'variable'), name: text, value: text, hold }),
    { maxLength: 4 },
  ),
  utm: fc.record({
    source: text,
    medium: text,
    campaign: text,
    id: text,
    term: text,
    content: text,
  }),
  botId: text,
  systemNames: fc.constantFrom('documented', 'widget-api'),
  separators: fc.constantFrom('literal', 'encoded'),
  place: fc.record({
    id: fc.constantFrom(...placeIds),
    audience: fc.constantFrom('one', 'many'),
    google: fc.constantFrom('', 'ad', 'keyword'),
  }),
  holds: fc.record({ destination: hold, blockId: hold }),
  origin: fc.option(fc.record({ id: text, rev: text, name: text })),
})

describe('a form for a draft', () => {
  test('speaks of that very draft', () => {
    fc.assert(
      fc.property(anyDrafts, (draft) => {
        const back = formToDraft(draftToForm(draft))
        expect(buildLink(back)).toEqual(buildLink(draft))
        const { utm: _, ...rest } = draft
        const begun = rest.rows.length > 0 ? rest : { ...rest, rows: formToDraft(emptyForm()).rows }
        expect(back).toMatchObject(begun)
        expect(trackingIn(back)).toEqual(trackingIn(draft))
      }),
      { numRuns: 2000 },
    )
  })

  test('brings the documentation’s example home to the letter', () => {
    expect(formToDraft(draftToForm(documentedExample))).toEqual(documentedExample)
    expect(buildLink(formToDraft(draftToForm(documentedExample))).url).toBe(
      'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;user:Source:Facebook;variables:color:black',
    )
  })

  test('can be typed into without the draft noticing', () => {
    const form = draftToForm(documentedExample)
    for (const row of form.rows) row.value = 'changed'
    expect(documentedExample.rows.map(({ value }) => value)).toEqual([
      'female',
      'Facebook',
      'black',
    ])
  })

  test('has the address of the chosen channel, and nothing in the other', () => {
    const draft: LinkDraft = {
      channel: 'messenger',
      destination: 'https://m.me/acme',
      blockId: '',
      rows: [],
    }
    expect(draftToForm(draft).destinations).toEqual({ website: '', messenger: draft.destination })
  })
})

describe('what the app is handed of a form', () => {
  test('comes back as it was, but for rows with nothing in them', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const work = formToWork(form)
        expect(formToWork(workToForm(work))).toEqual(work)
        const { separators } = form
        expect(buildLink(work.draft, work).url).toEqual(
          buildLink(formToDraft(form), { separators, systemNames: form.systemNames }).url,
        )
      }),
    )
  })

  test('says of each field whether it is locked or asked for, rows by their place', () => {
    const form = draftToForm(documentedExample)
    form.rows.unshift(emptyRow('user'))
    form.holds.blockId = 'locked'
    Object.assign(form.rows[2] ?? {}, { hold: 'ask' })
    expect(formToWork(form).holds).toEqual([
      { field: 'blockId', hold: 'locked' },
      { field: 'rows.1', hold: 'ask' },
    ])
  })
})

describe('a draft of a form', () => {
  test('has the address of the channel that is chosen', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(formToDraft(form).destination).toBe(form.destinations[form.channel])
      }),
    )
  })

  test('has no campaign tracking where none is filled in', () => {
    expect(formToDraft(emptyForm())).not.toHaveProperty('utm')
  })
})

describe('an empty form', () => {
  test('is empty, and has one row to begin with', () => {
    expect(isEmptyForm(emptyForm())).toBe(true)
    expect(emptyForm().rows).toEqual([{ kind: 'user', name: '', value: '', hold: '' }])
    expect(isEmptyForm({ ...emptyForm(), rows: [] })).toBe(true)
  })

  test('is a new one each time', () => {
    const form = emptyForm()
    form.utm.source = 'facebook'
    form.rows.push({ ...emptyRow('variable'), name: 'color' })
    expect(isEmptyForm(emptyForm())).toBe(true)
  })

  test.each<readonly [string, (form: BuildForm) => void]>([
    ['the website’s address', (form) => (form.destinations.website = 'a')],
    ['the Messenger link behind the website', (form) => (form.destinations.messenger = 'a')],
    ['the block', (form) => (form.blockId = 'a')],
    ['a name', (form) => form.rows.push({ ...emptyRow('user'), name: 'a' })],
    ['a value', (form) => form.rows.push({ ...emptyRow('user'), value: 'a' })],
    ['campaign tracking', (form) => (form.utm.term = 'a')],
  ])('is not empty any more with %s filled in', (_, fill) => {
    const form = emptyForm()
    fill(form)
    expect(isEmptyForm(form)).toBe(false)
  })

  test('is still empty when only a bot, the channel or a kind was chosen', () => {
    const form = emptyForm('bot:acme')
    form.channel = 'messenger'
    form.rows.push(emptyRow('variable'))
    expect(isEmptyForm(form)).toBe(true)
  })
})

describe('what was stored', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(readForm(JSON.parse(JSON.stringify(form)))).toEqual(form)
      }),
    )
  })

  test('may be anything, and is taken only when it is a form', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
    })
    fc.assert(
      fc.property(anything, (stored) => {
        expect(readForm(stored)).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  test('is refused when one thing in it is of another kind', () => {
    fc.assert(
      fc.property(forms, fc.nat(), fc.anything(), (form, at, stranger) => {
        const stored: unknown = JSON.parse(JSON.stringify(form))
        const places = placesIn(stored)
        const place = places[at % places.length]
        fc.pre(place !== undefined && kindOf(place.holder[place.key]) !== kindOf(stranger))
        // What is not there at all is as in the version before; a preset may be none.
        fc.pre(stranger !== undefined && !(place.key === 'origin' && stranger === null))
        place.holder[place.key] = stranger
        expect(readForm(stored)).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['an unknown channel', { ...emptyForm(), channel: 'telegram' }],
    ['an unknown kind of row', { ...emptyForm(), rows: [{ kind: 'x', name: '', value: '' }] }],
    ['a draft, which is not quite a form', documentedExample],
    ['no campaign tracking', { ...emptyForm(), utm: undefined }],
  ])('is refused with %s', (_, stored) => {
    expect(readForm(stored)).toBeNull()
  })

  test('by the version before has no bot, nothing locked and no preset', () => {
    const before = {
      channel: 'website',
      destinations: { website: 'https://example.com', messenger: '' },
      blockId: 'welcome',
      rows: [{ kind: 'user', name: 'Source', value: 'Mail' }],
      utm: emptyForm().utm,
    }
    expect(readForm(before)).toEqual(
      draftToForm(
        site('https://example.com', {
          blockId: 'welcome',
          rows: [{ kind: 'user', name: 'Source', value: 'Mail' }],
        }),
      ),
    )
  })

  test('loses what is no part of a form', () => {
    expect(readForm({ ...emptyForm(), owner: 'Jane' })).toEqual(emptyForm())
  })
})

/** What is filled in: a field that is blank and one that is not there are the same. */
function trackingIn({ utm = {} }: LinkDraft) {
  return Object.fromEntries(Object.entries(utm).filter(([, value]) => value !== ''))
}

interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

/** Each place in a stored thing that holds something. */
function placesIn(stored: unknown): Place[] {
  if (!isRecord(stored)) return []
  const own = Object.keys(stored).map((key) => ({ holder: stored, key }))
  return own.concat(Object.values(stored).flatMap(placesIn))
}

function isRecord(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null
}

function kindOf(thing: unknown): string {
  return Array.isArray(thing) ? 'array' : typeof thing
}
