import { describe, expect, test } from 'vitest'
import { nothingKnown } from '#library-view/chosen-bot.ts'
import type { RowEditorProps } from '#features/build/RowEditor.tsx'
import { sameRow } from '#features/build/same-row.ts'
import { buildLink } from '#link/index.ts'
import { setting, user } from '#test/link/drafts.ts'

const faulty = setting(user('gender', 'F'))
const row: RowEditorProps = {
  id: 'one',
  index: 0,
  total: 2,
  isFixed: false,
  options: { user: [], variable: [] },
  knowledge: nothingKnown,
  actionFor: () => null,
  diagnostics: buildLink(faulty).diagnostics,
  onFix: () => undefined,
  onSpread: () => undefined,
  onTakeApart: () => undefined,
  onMove: () => undefined,
  onRemove: () => undefined,
}

describe('a row is drawn anew', () => {
  test('not for the same faults found once more, at a keystroke elsewhere', () => {
    expect(sameRow(row, { ...row, diagnostics: buildLink(faulty).diagnostics })).toBe(true)
  })

  test('not for the way to add to a bot that nothing asks for', () => {
    const silent = { ...row, diagnostics: [] }
    expect(sameRow(silent, { ...silent, actionFor: () => null })).toBe(true)
  })

  test.each<readonly [string, Partial<RowEditorProps>]>([
    ['it has changed places', { index: 1 }],
    ['a row came or went', { total: 3 }],
    ['other names are offered', { options: { user: [], variable: [] } }],
    ['the bot is another, or has changed', { knowledge: { ...nothingKnown } }],
    ['it is locked, or free again', { isFixed: true }],
    ['what it says can be added to a bot', { actionFor: () => null }],
    ['a fault is mended', { diagnostics: [] }],
    [
      'it is wrong in another way',
      { diagnostics: buildLink(setting(user('email', 'F'))).diagnostics },
    ],
    [
      'the same fault has another fix',
      { diagnostics: buildLink(setting(user('gender', 'M'))).diagnostics },
    ],
  ])('when %s', (_, change) => {
    expect(sameRow(row, { ...row, ...change })).toBe(false)
  })
})
