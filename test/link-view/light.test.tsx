import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { createLight, LightProvider, useLight, type LitId } from '#link-view/light.ts'
import type { PieceId } from '#link-view/pieces.ts'

interface ShownProps {
  readonly where: string
  readonly piece: PieceId | null
  readonly onRender?: ((where: string) => void) | undefined
}

function Shown({ where, piece, onRender }: ShownProps) {
  const { isLit, props } = useLight(piece)
  onRender?.(where)
  return (
    <button type="button" {...props}>
      {where}: {isLit ? 'lit' : 'dark'}
    </button>
  )
}

function showThree(onRender?: (where: string) => void) {
  const light = createLight()
  render(
    <LightProvider value={light}>
      <Shown where="row" piece="row:0" onRender={onRender} />
      <Shown where="link" piece="row:0" onRender={onRender} />
      <Shown where="block" piece="block" onRender={onRender} />
    </LightProvider>,
  )
  return light
}

describe('a piece lights up wherever it is shown', () => {
  test('while the pointer is on it anywhere', async () => {
    showThree()
    await userEvent.hover(screen.getByText(/^link/))
    expect(seen()).toEqual(['row: lit', 'link: lit', 'block: dark'])
    await userEvent.unhover(screen.getByText(/^link/))
    expect(seen()).toEqual(['row: dark', 'link: dark', 'block: dark'])
  })

  test('while the focus is on it anywhere', async () => {
    showThree()
    await userEvent.tab()
    expect(seen()).toEqual(['row: lit', 'link: lit', 'block: dark'])
    await userEvent.tab()
    await userEvent.tab()
    expect(seen()).toEqual(['row: dark', 'link: dark', 'block: lit'])
    await userEvent.tab()
    expect(seen()).toEqual(['row: dark', 'link: dark', 'block: dark'])
  })
})

test('with two hundred rows, only the pieces that change are drawn anew', () => {
  const drawn: string[] = []
  const light = showThree((where) => drawn.push(where))
  drawn.length = 0
  act(() => light.turn('block'))
  expect(drawn).toEqual(['block'])
  drawn.length = 0
  act(() => light.turn('row:0'))
  expect(drawn.toSorted()).toEqual(['block', 'link', 'row'])
  drawn.length = 0
  act(() => light.turn('row:7'))
  expect(drawn.toSorted()).toEqual(['link', 'row'])
  drawn.length = 0
  act(() => light.turn(null))
  expect(drawn).toEqual([])
})

test('what belongs to no piece lights nothing, and is never lit', async () => {
  render(
    <LightProvider value={createLight()}>
      <Shown where="nothing" piece={null} />
      <Shown where="block" piece="block" />
    </LightProvider>,
  )
  await userEvent.hover(screen.getByText(/^nothing/))
  expect(seen()).toEqual(['nothing: dark', 'block: dark'])
})

test('whoever is gone is told nothing more', () => {
  const light = createLight()
  const told: (LitId | null)[] = []
  const end = light.watch(() => told.push(light.lit()))
  light.turn('block')
  light.turn('block')
  end()
  light.turn('utm')
  expect(told).toEqual(['block'])
  expect(light.lit()).toBe('utm')
})

function seen(): string[] {
  return screen.getAllByRole('button').map(({ textContent }) => textContent)
}
