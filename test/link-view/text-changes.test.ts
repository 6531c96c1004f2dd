import { expect, test } from 'vitest'
import type { Fix, LinkDraft } from '#link/index.ts'
import { changesOf } from '#link-view/text-changes.ts'
import { setting, user } from '#test/link/drafts.ts'

const draft: LinkDraft = setting(user('a', '1'), user('gender', 'F'))
const toFemale: Fix = { id: 'use-value', changes: [{ path: 'rows.1.value', to: 'female' }] }
const removeFirst: Fix = { id: 'remove-row', changes: [{ path: 'rows.0', to: null }] }

test('a fix is told by the text before and after', () => {
  expect(changesOf(draft, [toFemale])).toEqual([{ from: 'F', to: 'female' }])
})

test('a row that is taken out is told whole, and the rows behind it are found where they are then', () => {
  const moved: Fix = { id: 'use-value', changes: [{ path: 'rows.0.value', to: 'female' }] }
  expect(changesOf(draft, [removeFirst, moved])).toEqual([
    { from: 'a: 1', to: null },
    { from: 'F', to: 'female' },
  ])
})

test('a change that points nowhere tells nothing', () => {
  const nowhere: Fix = { id: 'use-value', changes: [{ path: 'rows.9.value', to: 'x' }] }
  expect(changesOf(draft, [nowhere])).toEqual([{ from: '', to: 'x' }])
  expect(changesOf(null, [toFemale])).toEqual([{ from: '', to: '' }])
})
