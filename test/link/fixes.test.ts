import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFix, buildLink } from '#link/index.ts'
import type { Diagnostic, LinkDraft, LinkOptions } from '#link/index.ts'
import { frozen, nastyDrafts, options } from '#test/link/arbitraries.ts'
import { faultyDrafts } from '#test/link/faulty-drafts.ts'
import { runs, timeout } from '#test/link/law.ts'

const drafts = fc
  .oneof({ weight: 4, arbitrary: faultyDrafts }, { weight: 1, arbitrary: nastyDrafts })
  .map(frozen)

/**
 * How often a diagnostic is there. Removing a row moves the later ones up, so that duplicates are counted wherever they
 * stand.
 */
const count = (all: readonly Diagnostic[], { code, path }: Diagnostic): number =>
  all.filter((one) => one.code === code && (code === 'row.duplicate' || one.path === path)).length

/** Every fix that a draft is offered, with the diagnostics before and after it. */
function eachFix(draft: LinkDraft, chosen: LinkOptions) {
  const before = buildLink(draft, chosen).diagnostics
  return before.flatMap((diagnostic) => {
    if (diagnostic.fix === undefined) return []
    const mended = applyFix(draft, diagnostic.fix)
    return [{ diagnostic, mended, before, after: buildLink(mended, chosen).diagnostics }]
  })
}

/** How many fixes can be accepted, in an order given by `choice`, until none is offered. Gives up after sixty. */
function stepsToMend(draft: LinkDraft, chosen: LinkOptions, choice: number): number {
  let mended = draft
  for (let step = 0; step < 60; step += 1) {
    const fixes = buildLink(mended, chosen).diagnostics.flatMap(({ fix }) => fix ?? [])
    const fix = fixes[(choice + step) % fixes.length]
    if (fix === undefined) return step
    mended = applyFix(mended, fix)
  }
  return 60
}

/** What is left of a draft when one place of it is not looked at. */
function without(draft: LinkDraft, place: string): unknown {
  const rows = draft.rows.map((row, index) => (place === `rows.${index}` ? 'any' : row))
  if (place === 'destination') return { ...draft, rows, channel: 'any', destination: 'any' }
  if (place === 'blockId') return { ...draft, rows, blockId: 'any' }
  return place === 'utm' ? { ...draft, rows, utm: 'any' } : { ...draft, rows }
}

/**
 * A name that is mended may turn out to be taken, or to be a system attribute's, whose value is judged from then on; an
 * address that is read at all, or in its own channel, may turn out to lack its page.
 */
const behindTheFirst = {
  name: ['row.duplicate', 'row.gender', 'row.birthday', 'row.email'],
  address: [
    'destination.page-missing',
    'destination.not-messenger',
    'destination.scheme',
    'destination.notification-link',
  ],
}

function comesToLight(mended: Diagnostic, found: Diagnostic): boolean {
  if (mended.path.endsWith('.name')) return behindTheFirst.name.includes(found.code)
  return mended.path === 'destination' && behindTheFirst.address.includes(found.code)
}

describe('a fix', { timeout }, () => {
  it('makes its diagnostic go away', () => {
    let fixes = 0
    fc.assert(
      fc.property(drafts, options, (draft, chosen) => {
        for (const { diagnostic, before, after } of eachFix(draft, chosen)) {
          fixes += 1
          expect({ of: diagnostic, left: count(after, diagnostic) }).toEqual({
            of: diagnostic,
            left: count(before, diagnostic) - 1,
          })
        }
      }),
      { numRuns: runs },
    )
    expect(fixes).toBeGreaterThan(runs)
  })

  it('adds no error, save one that was there already behind the first', () => {
    fc.assert(
      fc.property(drafts, options, (draft, chosen) => {
        for (const { diagnostic, mended, before, after } of eachFix(draft, chosen)) {
          const moved = mended.rows.length < draft.rows.length
          const added = after.filter(
            (one) =>
              one.severity === 'error' &&
              !comesToLight(diagnostic, one) &&
              !before.some(({ code, path }) => code === one.code && (moved || path === one.path)),
          )
          expect({ fix: diagnostic.code, added }).toEqual({ fix: diagnostic.code, added: [] })
        }
      }),
      { numRuns: runs },
    )
  })

  it('changes nothing but the place that its diagnostic is about', () => {
    fc.assert(
      fc.property(drafts, options, (draft, chosen) => {
        for (const { diagnostic, mended } of eachFix(draft, chosen)) {
          // The one fix that takes a row away has its examples.
          if (diagnostic.code === 'row.duplicate') continue
          const place = diagnostic.path.replace(/\.\w+$/, '')
          expect(without(mended, place)).toEqual(without(draft, place))
        }
      }),
      { numRuns: runs },
    )
  })

  it('after another comes to an end', () => {
    fc.assert(
      fc.property(drafts, options, fc.nat(), (draft, chosen, choice) => {
        expect(stepsToMend(draft, chosen, choice)).toBeLessThan(60)
      }),
      { numRuns: runs },
    )
  })
})
