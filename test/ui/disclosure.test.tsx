import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Disclosure } from '#ui/Disclosure.tsx'

test('what is folded away is opened when it gets something to show', () => {
  const content = <p>utm_source</p>
  const { rerender } = render(<Disclosure summary="Campaign tracking">{content}</Disclosure>)
  expect(screen.getByRole('group')).toMatchObject({ open: false })
  rerender(
    <Disclosure summary="Campaign tracking" detail="utm_source, utm_medium" open>
      {content}
    </Disclosure>,
  )
  expect(screen.getByRole('group')).toMatchObject({ open: true })
  expect(screen.getByText('utm_source, utm_medium')).toBeTruthy()
})
