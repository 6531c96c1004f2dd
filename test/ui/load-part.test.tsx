import { act, render, screen } from '@testing-library/react'
import { Suspense, type ComponentType } from 'react'
import { expect, test, vi } from 'vitest'
import { loadPart } from '#ui/load-part.tsx'

interface HelloProps {
  readonly name: string
}

type Load = () => Promise<ComponentType<HelloProps>>

function Hello({ name }: HelloProps) {
  return <p>Hello {name}</p>
}

test('a part is loaded when it is first shown, and not before', async () => {
  const load = vi.fn<Load>().mockResolvedValue(Hello)
  const Part = loadPart(load, 'Not loaded.')
  expect(load).not.toHaveBeenCalled()
  await show(Part)
  expect(screen.getByText('Hello Jane')).toBeTruthy()
  expect(load).toHaveBeenCalledOnce()
})

test('where it cannot be loaded, that is said in its place, and the rest goes on working', async () => {
  await show(loadPart(vi.fn<Load>().mockRejectedValue(new Error('offline')), 'Not loaded.'))
  expect(screen.getByRole('alert').textContent).toBe('Not loaded.')
  expect(screen.getByRole('button', { name: 'Copy link' })).toBeTruthy()
})

async function show(Part: ComponentType<HelloProps>) {
  await act(async () => {
    render(
      <>
        <Suspense fallback={null}>
          <Part name="Jane" />
        </Suspense>
        <button type="button">Copy link</button>
      </>,
    )
  })
}
