import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { workToShare } from '#app/to-share.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { fail, ok } from '#platform/result.ts'
import { setting, user as attribute } from '#test/link/drafts.ts'

const library = vi.hoisted(() => ({ get: vi.fn<() => unknown>() }))
vi.mock('#library/client.ts', () => ({
  libraryClient: () => ({ open: () => Promise.resolve({ ok: true, value: library }) }),
}))

const content = {
  draft: setting(attribute('Source', 'Mail'), attribute('', '')),
  botId: '',
  systemNames: 'documented',
  holds: [],
} as const
const kept: Kept<Preset> = {
  id: 'preset:1',
  rev: '1',
  createdAt: 1,
  updatedAt: 2,
  value: { ...content, name: 'Sale', note: 'For July', tags: ['ads'] },
}
const origin = { id: 'preset:1', rev: '1', name: 'Sale' }
const unchanged: Work = {
  ...content,
  draft: setting(attribute('Source', 'Mail')),
  origin,
}
const changed: Work = { ...unchanged, draft: setting(attribute('Source', 'Ad')) }

beforeEach(() => void library.get.mockResolvedValue(ok(kept)))
afterEach(() => void vi.clearAllMocks())

test('a preset that was opened and not changed goes out as that preset, with its own times', async () => {
  expect(await workToShare(unchanged)).toEqual({ preset: kept, saved: null })
})

test('one that was changed goes out as a preset of its own, or as it was saved', async () => {
  const { preset, saved } = await workToShare(changed)
  expect(saved).toEqual(kept)
  expect(preset.id).not.toBe('preset:1')
  expect(preset.value).toMatchObject({ name: 'Sale', note: 'For July', draft: changed.draft })
  expect(preset.createdAt).toBe(preset.updatedAt)
})

test.each([
  ['deleted', ok(null)],
  ['not read', fail('unreadable')],
])('one that is %s goes out as a preset of its own', async (_, found) => {
  library.get.mockResolvedValue(found)
  const { preset, saved } = await workToShare(unchanged)
  expect(saved).toBeNull()
  expect(preset.id).not.toBe('preset:1')
  expect(preset.value.name).toBe('Sale')
})
