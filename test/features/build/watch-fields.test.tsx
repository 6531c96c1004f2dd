import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { watchFields } from '#features/build/watch-fields.ts'

let end = () => {}

afterEach(() => end())

function showForm() {
  render(
    <section aria-label="Form">
      <input name="blockId" aria-label="Block" />
      <input name="utm.source" aria-label="Source" />
      <input aria-label="Search" />
      <input name="rows.0.value" aria-label="Wrong" aria-invalid="true" defaultValue="a;b" />
      <input name="rows.1.value" aria-label="Missing" aria-invalid="true" />
    </section>,
  )
  const told: string[] = []
  end = watchFields(screen.getByRole('region', { name: 'Form' }), {
    onEnter: (name) => told.push(`into ${name}`),
    onLeave: (name) => told.push(`out of ${name}`),
  })
  return told
}

describe('by keys', () => {
  test('each field is told of as the focus comes and goes', () => {
    const told = showForm()
    focus('Block')
    focus('Source')
    focus('Block')
    expect(told).toEqual([
      'into blockId',
      'out of blockId',
      'into utm.source',
      'out of utm.source',
      'into blockId',
    ])
  })

  test('a field without a name is none of the form’s', () => {
    const told = showForm()
    focus('Search')
    focus('Block')
    expect(told).toEqual(['into blockId'])
  })

  test('a field that is shown as wrong is not entered, so that it goes on speaking', () => {
    const told = showForm()
    focus('Wrong')
    focus('Block')
    expect(told).toEqual(['out of rows.0.value', 'into blockId'])
  })
})

describe('by typing', () => {
  test('a field in which something is missing is entered with its first letter', () => {
    const told = showForm()
    focus('Missing')
    expect(told).toEqual([])
    type('Missing', 'a')
    type('Missing', 'ab')
    expect(told).toEqual(['into rows.1.value'])
  })

  test('a field with something wrong in it is not entered: it goes on speaking', () => {
    const told = showForm()
    focus('Wrong')
    type('Wrong', 'a;bc')
    expect(told).toEqual([])
  })
})

describe('by pointer', () => {
  test('nothing is told until the press and its click are over', async () => {
    const told = showForm()
    focus('Block')
    told.length = 0
    fireEvent.pointerDown(field('Source'))
    focus('Source')
    expect(told).toEqual([])
    fireEvent.pointerUp(field('Source'))
    fireEvent.click(field('Source'), undefined)
    expect(told).toEqual([])
    await vi.waitFor(() => expect(told).toEqual(['out of blockId', 'into utm.source']))
  })

  test('a press that the browser takes over, as for scrolling, is over too', async () => {
    const told = showForm()
    focus('Block')
    told.length = 0
    fireEvent.pointerDown(document.body)
    field('Block').blur()
    expect(told).toEqual([])
    fireEvent.pointerCancel(document.body)
    await vi.waitFor(() => expect(told).toEqual(['out of blockId']))
  })

  test('after the press, keys are told of at once again', async () => {
    const told = showForm()
    fireEvent.pointerDown(field('Block'))
    focus('Block')
    fireEvent.pointerUp(field('Block'))
    await vi.waitFor(() => expect(told).toEqual(['into blockId']))
    focus('Source')
    expect(told).toEqual(['into blockId', 'out of blockId', 'into utm.source'])
  })
})

test('once ended, nothing is told any more', async () => {
  const told = showForm()
  end()
  focus('Block')
  fireEvent.pointerDown(field('Source'))
  focus('Source')
  fireEvent.pointerUp(field('Source'))
  await new Promise((done) => setTimeout(done, 5))
  expect(told).toEqual([])
})

function field(name: string): HTMLElement {
  return screen.getByRole('textbox', { name })
}

function type(name: string, value: string): void {
  fireEvent.input(field(name), { target: { value } })
}

function focus(name: string): void {
  field(name).focus()
}
