import { render, screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { glide } from '#ui/glide.ts'

test('rows that have changed places glide there from where they were, the others stay', () => {
  const { glided } = swapTheFirstTwo({ isCalm: false })
  expect(glided).toEqual(['Source from translateY(50px)', 'gender from translateY(-50px)'])
})

test('for people who ask for less motion the rows have their new places at once', () => {
  const { glided, order } = swapTheFirstTwo({ isCalm: true })
  expect(glided).toEqual([])
  expect(order).toEqual(['Source', 'gender', 'color'])
})

function swapTheFirstTwo({ isCalm }: { readonly isCalm: boolean }) {
  const glided = watchMotion()
  vi.stubGlobal('matchMedia', () => ({ matches: isCalm }))
  onTestFinished(() => void vi.unstubAllGlobals())
  render(
    <ol>
      {['gender', 'Source', 'color'].map((name) => (
        <li key={name} data-row-id={name}>
          {name}
        </li>
      ))}
    </ol>,
  )
  const list = screen.getByRole('list')
  glide({ current: list }, () => list.append(...swapped([...list.children])))
  return { glided, order: Array.from(list.children, ({ textContent }) => textContent) }
}

function swapped([first, second, ...rest]: readonly Element[]): Element[] {
  return [second, first, ...rest].filter((row) => row !== undefined)
}

/** jsdom moves nothing and measures nothing: here each row is 50 pixels high. */
function watchMotion(): string[] {
  const glided: string[] = []
  const top = vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get')
  top.mockImplementation(function offsetTop(this: HTMLElement) {
    return [...(this.parentElement?.children ?? [])].indexOf(this) * 50
  })
  Object.defineProperty(HTMLElement.prototype, 'animate', {
    configurable: true,
    value(this: HTMLElement, [from]: readonly { readonly transform: string }[]) {
      glided.push(`${this.textContent} from ${from?.transform}`)
    },
  })
  onTestFinished(() => {
    top.mockRestore()
    Reflect.deleteProperty(HTMLElement.prototype, 'animate')
  })
  return glided
}
