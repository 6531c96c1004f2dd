import { act, cleanup, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { BotsDoor, PresetNow } from '#features/build/bots.ts'
import { documentedExample } from '#features/build/example.ts'
import type { Work } from '#library/work.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { blockId, setting, site, user as attribute, variable } from '#test/link/drafts.ts'
import { botsOf } from './bots.ts'
import { field, openPage, row, rows, saidAt, shownLink, valueOf } from './open-page.tsx'

const origin = { id: 'preset:1', rev: '1', name: 'Summer sale' }
const draft = setting(attribute('gender', 'F'), variable('color', 'black'))
const locked = {
  draft,
  origin,
  holds: [
    { field: 'destination', hold: 'locked' },
    { field: 'blockId', hold: 'locked' },
    { field: 'rows.0', hold: 'locked' },
    { field: 'rows.1', hold: 'ask' },
  ],
} as const satisfies Partial<Work>

describe('a preset in the builder', () => {
  test('says which it is, until one starts over', async () => {
    const { user } = await openPage({ work: { draft, origin } })
    expect(preset().getByText('Preset: Summer sale')).toBeTruthy()
    expect(preset().queryByRole('button', { name: 'Unlock' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Start over' }))
    expect(screen.queryByRole('region', { name: 'Preset' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(preset().getByText('Preset: Summer sale')).toBeTruthy()
  })

  test('is no preset any more when a whole link is put in its place', async () => {
    const { user } = await openPage({ work: { draft, origin } })
    await user.clear(field('Website address'))
    await user.click(field('Website address'))
    await user.paste('https://other.example?bs_ref=user:a:1')
    await user.click(screen.getByRole('button', { name: 'Put its parts into the form' }))
    expect(await screen.findByText('The link’s parts are in the form.')).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Preset' })).toBeNull()
  })
})

test('what was locked while it was saved is locked from then on', async () => {
  const { user, onSave } = await openPage({ work: { draft, origin } })
  await user.click(screen.getByRole('button', { name: 'Save preset' }))
  const saved = { ...origin, rev: '2' }
  act(() => onSave.mock.lastCall?.[1](saved, [{ field: 'rows.1', hold: 'locked' }]))
  expect(row(2).getByLabelText('Value (locked)')).toBeTruthy()
  expect(preset().getByRole('button', { name: 'Unlock' })).toBeTruthy()
})

describe('how a preset stands is said beside its name', () => {
  test('nothing while it is as it was saved', async () => {
    await openKept({})
    expect(preset().queryByText(/saved|Deleted/)).toBeNull()
  })

  test('that it was changed, until it is as it was', async () => {
    const { user } = await openKept({})
    await user.type(valueOf(1), 'x')
    expect(preset().getByText('Changed since it was saved')).toBeTruthy()
    await user.keyboard('{Backspace}')
    expect(preset().queryByText('Changed since it was saved')).toBeNull()
  })

  test('that somebody else has saved it, or deleted it', async () => {
    await openKept({ rev: '2' })
    expect(preset().getByText('Saved elsewhere since')).toBeTruthy()
    cleanup()
    await openKept('gone')
    expect(preset().getByText('Deleted')).toBeTruthy()
  })

  test('and which fields are asked each time: to fill these in is no change', async () => {
    const { user } = await openKept({}, { holds: [{ field: 'rows.1', hold: 'ask' }] })
    expect(preset().getByText('Asks for: color')).toBeTruthy()
    await user.type(valueOf(2), 'er')
    expect(preset().queryByText('Changed since it was saved')).toBeNull()
  })
})

describe('what a preset locks', () => {
  test('has no barriers, and says that it is locked', async () => {
    await openPage({ work: locked })
    expect(await barriers(document.body, true)).toEqual([])
    for (const label of ['Website address (locked)', 'Block ID (locked)']) {
      expect(field(label).readOnly).toBe(true)
    }
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Messenger/ }).disabled).toBe(true)
    expect(row(1).getByLabelText<HTMLInputElement>('Name (locked)').readOnly).toBe(true)
    const channels = screen.getByRole('group', { name: 'Where does the link lead?' })
    expect(saidAt(channels)).toContain('The address is locked')
  })

  test('cannot be typed over or removed; what is free can', async () => {
    const { user } = await openPage({ work: locked })
    const before = shownLink()
    await user.type(field('Website address (locked)'), 'x')
    await user.type(row(1).getByLabelText('Value (locked)'), 'x')
    expect(shownLink()).toBe(before)
    expect(row(1).queryByRole('button', { name: 'Remove this row' })).toBeNull()
    expect(row(2).getByRole('button', { name: 'Remove this row' })).toBeTruthy()
    await user.type(row(2).getByLabelText('Value'), 'est')
    expect(shownLink()).toMatch(/variables:color:blackest$/)
  })

  test('can be moved, and stays locked where it goes', async () => {
    const { user } = await openPage({ work: locked })
    row(1)
      .getByRole('button', { name: /^Move this row/ })
      .focus()
    await user.keyboard('{ArrowDown}')
    expect(shownLink()).toMatch(/variables:color:black;user:gender:F$/)
    expect(row(2).getByLabelText('Name (locked)')).toBeTruthy()
    expect(row(1).getByLabelText('Name')).toBeTruthy()
  })

  test('is told what is wrong with it, but no fix changes it', async () => {
    const { user } = await openPage({ work: locked })
    expect(screen.getByText(/Gender is male, female or unknown/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Use “female”' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Unlock' }))
    expect(screen.getByRole('button', { name: 'Use “female”' })).toBeTruthy()
  })

  test('is freed with one press, which can be undone', async () => {
    const { user } = await openPage({ work: locked })
    expect(preset().getByText(/Locked fields stay as they are/)).toBeTruthy()
    await user.click(preset().getByRole('button', { name: 'Unlock' }))
    expect(field('Website address').readOnly).toBe(false)
    expect(rows()).toEqual(['gender = F', 'color = black'])
    expect(preset().getByText('Preset: Summer sale')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(field('Website address (locked)').readOnly).toBe(true)
  })

  test('keeps its block when parts of a link with another are pasted beside it', async () => {
    const { user } = await openPage({ work: locked })
    await user.clear(row(2).getByLabelText('Value'))
    await user.click(row(2).getByLabelText('Value'))
    await user.paste('block:other;user:a:1')
    await user.click(screen.getByRole('button', { name: 'Put them where they belong' }))
    expect(field('Block ID (locked)').value).toBe(blockId)
    expect(screen.getByText(/The block is locked, and stays/)).toBeTruthy()
  })

  test('is still locked at the next visit', async () => {
    const { drafts } = await openPage({ work: locked })
    expect(drafts.mine?.value.holds).toEqual({ destination: 'locked', blockId: 'locked' })
    expect(drafts.mine?.value.rows.map(({ hold }) => hold)).toEqual(['locked', 'ask'])
  })
})

describe('a preset is saved', () => {
  test('with all that belongs to it, and is that preset from then on', async () => {
    const { user, onSave } = await openPage({ work: { ...locked, botId: 'bot:acme' } })
    await user.click(screen.getByRole('button', { name: 'Save preset' }))
    expect(onSave.mock.lastCall?.[0]).toEqual({
      ...locked,
      botId: 'bot:acme',
      systemNames: 'documented',
    })
  })

  test('and the builder says under which name', async () => {
    const { user, onSave } = await openPage({ draft: documentedExample })
    await user.click(screen.getByRole('button', { name: 'Save preset' }))
    onSave.mock.lastCall?.[1](origin, [])
    expect(await screen.findByText('Preset: Summer sale')).toBeTruthy()
  })

  test.each(['{Control>}s{/Control}', '{Meta>}s{/Meta}'])('by keys too: %s', async (keys) => {
    const { user, onSave } = await openPage({ draft: documentedExample })
    await user.click(field('Website address'))
    await user.keyboard(keys)
    expect(onSave).toHaveBeenCalledOnce()
    expect(field('Website address').value).toBe('https://example.com')
  })

  test('with faults in it, since it may be unfinished', async () => {
    const { user, onSave } = await openPage({ draft: site('exa mple') })
    await user.click(screen.getByRole('button', { name: 'Save preset' }))
    expect(onSave).toHaveBeenCalledOnce()
  })

  test.each(['Save preset', 'Share'])(
    'not where there is nothing: “%s” leads to the first field',
    async (name) => {
      const { user, onSave, onShare } = await openPage()
      await user.click(screen.getByRole('button', { name }))
      expect(onSave).not.toHaveBeenCalled()
      expect(onShare).not.toHaveBeenCalled()
      expect(await screen.findByText(/Fill in where the link leads/)).toBeTruthy()
      expect(await screen.findByText(/^There is nothing to (save|share) yet\.$/)).toBeTruthy()
    },
  )
})

test('what stands in the builder is shared as it is', async () => {
  const { user, onShare } = await openPage({ draft: documentedExample })
  await user.click(screen.getByRole('button', { name: 'Share' }))
  expect(onShare.mock.lastCall?.[0]).toMatchObject({ draft: documentedExample, origin: null })
})

const makeMany = () => screen.getByRole('button', { name: 'Make links for a whole list' })

describe('a link for each row of a list', () => {
  test('is made by what stands in the builder, which need not be finished', async () => {
    const unfinished = { ...documentedExample, destination: '' }
    const { user, onMakeMany } = await openPage({ draft: unfinished })
    await user.click(makeMany())
    expect(onMakeMany).toHaveBeenCalledOnce()
    expect(onMakeMany.mock.lastCall?.[0]).toMatchObject({ draft: unfinished, origin: null })
  })

  test('is led to with nothing, where nothing stands there', async () => {
    const { user, onMakeMany } = await openPage()
    await user.click(makeMany())
    expect(onMakeMany).toHaveBeenCalledExactlyOnceWith(null)
  })

  test('waits until a whole link in the address is taken apart', async () => {
    const whole = site('https://a.example?bs_ref=user:Source:Mail')
    const { user, onMakeMany } = await openPage({ draft: whole })
    await user.click(makeMany())
    expect(onMakeMany).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByLabelText('Website address'))
  })

  test('is in the menu of the bar on a phone', async () => {
    const { user, onMakeMany } = await openPage({ draft: documentedExample, isPhone: true })
    await user.click(screen.getByRole('button', { name: 'Save, share and more' }))
    await user.click(screen.getByRole('menuitem', { name: 'Make links for a whole list' }))
    expect(onMakeMany).toHaveBeenCalledOnce()
  })
})

test('on a phone, saving and sharing are in a menu of the bar, and in the sheet', async () => {
  const { user, onSave, onShare } = await openPage({ draft: documentedExample, isPhone: true })
  await user.click(screen.getByRole('button', { name: 'Save, share and more' }))
  await user.click(screen.getByRole('menuitem', { name: 'Save preset' }))
  expect(onSave).toHaveBeenCalledOnce()
  await user.click(screen.getByRole('button', { name: 'Show all about the link' }))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Share' }))
  expect(onShare).toHaveBeenCalledOnce()
})

/** The builder with the preset, which is kept so by now. */
function openKept(now: Partial<Kept> | 'gone', asked: Partial<Work> = {}) {
  const content = { draft, botId: '', systemNames: 'documented', holds: [] } as const
  const kept: Kept = { at: 'here', rev: '1', content: { ...content, ...asked } }
  const watchPreset: BotsDoor['watchPreset'] = (_, tell) => {
    tell(now === 'gone' ? { at: 'gone' } : { ...kept, ...now })
    return () => undefined
  }
  return openPage({ work: { draft, origin, ...asked }, bots: { ...botsOf(), watchPreset } })
}

type Kept = Extract<PresetNow, { readonly at: 'here' }>

function preset() {
  return within(screen.getByRole('region', { name: 'Preset' }))
}
