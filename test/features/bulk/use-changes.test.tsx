import { act, renderHook } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { expect, it } from 'vitest'
import { emptyState } from '#features/bulk/page-state.ts'
import { useChanges } from '#features/bulk/use-changes.ts'
import { ToastProvider } from '#ui/Toasts.tsx'

const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <ToastProvider dismissLabel="Dismiss">{children}</ToastProvider>
)

it('a swap takes nothing along that was typed since the page was last drawn', () => {
  const { result } = renderHook(
    () => {
      const [state, setState] = useState(emptyState)
      return { state, ...useChanges(state, setState) }
    },
    { wrapper },
  )
  act(() => {
    result.current.change({ pasted: 'name\nJane' })
    result.current.swap(() => ({ botId: 'bot' }), 'Another bot.')
  })
  expect(result.current.state).toMatchObject({ pasted: 'name\nJane', botId: 'bot' })
})
