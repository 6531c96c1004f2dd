import { act, configure, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Option } from '#ui/Combobox.tsx'
import type * as Shell from '#ui/Combobox.tsx'

// Loading takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

const names = [{ value: 'gender' }, { value: 'first Name' }]

let Combobox: typeof Shell.Combobox

beforeEach(async () => {
  // Each test meets a page that nobody has touched yet.
  vi.resetModules()
  ;({ Combobox } = await import('#ui/Combobox.tsx'))
})

afterEach(() => vi.doUnmock('#ui/SuggestingField.tsx'))

interface PageProps {
  readonly options?: readonly Option[]
  readonly onBlur?: () => void
}

function Page({ options = names, onBlur }: PageProps) {
  const [value, setValue] = useState('')
  return (
    <>
      <Combobox
        aria-label="Name"
        listLabel="Known names"
        value={value}
        onChange={setValue}
        onBlur={onBlur}
        options={options}
      />
      <button type="button">Next</button>
    </>
  )
}

describe('a field that suggests', () => {
  test('is plain until the page is touched', async () => {
    render(<Page />)
    await soon()
    expect(plain()).toBeTruthy()
    fireEvent.pointerMove(document.body)
    expect(await screen.findByRole('combobox', { name: 'Name' })).toBeTruthy()
  })

  test.each([
    ['a finger or a mouse', () => fireEvent.pointerDown(document.body)],
    ['a key', () => fireEvent.keyDown(document.body)],
    ['the focus', () => fireEvent.focusIn(document.body)],
  ])('comes at the first touch by %s', async (_, touch) => {
    render(<Page />)
    touch()
    expect(await screen.findByRole('combobox', { name: 'Name' })).toBeTruthy()
  })

  test('never turns into another under the cursor, and loses no letter', async () => {
    const onBlur = vi.fn<() => void>()
    render(<Page onBlur={onBlur} />)
    const field = plain()
    act(() => field.focus())
    await userEvent.keyboard('gen')
    await soon()
    expect(plain()).toBe(field)
    expect(document.activeElement).toBe(field)
    await userEvent.tab()
    const next = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Name' })
    expect(next.value).toBe('gen')
    expect(onBlur).toHaveBeenCalledOnce()
    await userEvent.type(next, 'd')
    expect(screen.getByRole('option').textContent).toBe('gender')
  })

  test('stays as it is under the cursor when there is something to suggest, or nothing any more', async () => {
    const { rerender } = render(<Page options={[]} />)
    fireEvent.pointerMove(document.body)
    await soon()
    const field = plain()
    act(() => field.focus())
    await userEvent.keyboard('gen')
    rerender(<Page />)
    expect(plain()).toBe(field)
    expect(document.activeElement).toBe(field)
    expect(field.selectionStart).toBe(3)
    await userEvent.tab()
    const suggesting = screen.getByRole('combobox', { name: 'Name' })

    await userEvent.click(suggesting)
    rerender(<Page options={[]} />)
    expect(document.activeElement).toBe(suggesting)
    await userEvent.tab()
    expect(plain().value).toBe('gen')
  })

  test('once arrived is there at once in every new field', async () => {
    const { unmount } = render(<Page />)
    fireEvent.pointerMove(document.body)
    await screen.findByRole('combobox', { name: 'Name' })
    unmount()
    render(<Page />)
    expect(screen.getByRole('combobox', { name: 'Name' })).toBeTruthy()
  })
})

describe('a field stays plain', () => {
  test('where there is nothing to suggest', async () => {
    render(<Page options={[]} />)
    const field = plain()
    await userEvent.type(field, 'gen')
    await soon()
    await userEvent.tab()
    await soon()
    expect(plain()).toBe(field)
    expect(field.value).toBe('gen')
  })

  test('where what suggests could not be loaded, and can be typed into all the same', async () => {
    let asked = 0
    vi.doMock('#ui/SuggestingField.tsx', () => ({
      get SuggestingField() {
        asked += 1
        throw new Error('offline')
      },
    }))
    render(<Page />)
    fireEvent.pointerMove(document.body)
    await vi.waitFor(() => expect(asked).toBeGreaterThan(0), { timeout: 10_000 })
    await act(nextTurn)
    fireEvent.change(plain(), { target: { value: 'gender' } })
    expect(plain().value).toBe('gender')
  })
})

function plain(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })
}

/** What would suggest is there, and a plain field has had the time to become one that does. */
async function soon(): Promise<void> {
  await act(async () => {
    await import('#ui/SuggestingField.tsx')
    await nextTurn()
  })
}

function nextTurn(): Promise<void> {
  return new Promise((done) => void setTimeout(done))
}
