import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef, useState } from 'react'
import { describe, expect, test } from 'vitest'
import { useSpeaking, type Speaking } from '#features/build/use-speaking.ts'

const names = ['blockId', 'rows.0.value', 'utm.source'] as const
type Name = (typeof names)[number]

interface FormProps {
  readonly start?: Partial<Record<Name, string>>
  readonly onRender?: (speaking: Speaking) => void
}

/** A form in which every text is wrong but “right”: each field that speaks says so. */
function Form({ start, onRender }: FormProps) {
  const area = useRef<HTMLFormElement>(null)
  const [texts, setTexts] = useState<Partial<Record<Name, string>>>(start ?? {})
  const speaking = useSpeaking(area)
  onRender?.(speaking)
  return (
    <form ref={area}>
      {names.map((name) => {
        const text = texts[name] ?? ''
        const isWrong = text !== 'right' && speaking.isSpeaking(name, text)
        return (
          <label key={name}>
            {name} {isWrong && <em>{name} is wrong</em>}
            <input
              name={name}
              aria-label={name}
              aria-invalid={isWrong}
              value={text}
              onChange={({ target: { value } }) => setTexts((now) => ({ ...now, [name]: value }))}
            />
          </label>
        )
      })}
      <button type="button">Copy</button>
    </form>
  )
}

describe('a field', () => {
  test('says nothing before anybody has been there', () => {
    render(<Form />)
    expect(spoken()).toEqual([])
  })

  test('is silent while it is typed into, and speaks when it is left', async () => {
    render(<Form />)
    await userEvent.type(field('blockId'), 'wrong')
    expect(spoken()).toEqual([])
    leave()
    expect(spoken()).toEqual(['blockId'])
  })

  test('speaks when it is left empty', async () => {
    render(<Form />)
    await userEvent.click(field('blockId'))
    leave()
    expect(spoken()).toEqual(['blockId'])
  })

  test('goes on speaking under the cursor until it is right', async () => {
    render(<Form />)
    await userEvent.type(field('blockId'), 'wron')
    leave()
    await userEvent.type(field('blockId'), 'g')
    expect(spoken()).toEqual(['blockId'])
    await userEvent.clear(field('blockId'))
    expect(spoken()).toEqual(['blockId'])
    await userEvent.type(field('blockId'), 'right')
    expect(spoken()).toEqual([])
  })

  test('that was left empty is silent while it is filled in', async () => {
    render(<Form />)
    await userEvent.click(field('blockId'))
    leave()
    expect(spoken()).toEqual(['blockId'])
    await userEvent.type(field('blockId'), 'wrong')
    expect(spoken()).toEqual([])
    leave()
    expect(spoken()).toEqual(['blockId'])
  })

  test('that was right is silent again while it is typed into', async () => {
    render(<Form start={{ blockId: 'right' }} />)
    await userEvent.type(field('blockId'), ' no more')
    expect(spoken()).toEqual([])
    leave()
    expect(spoken()).toEqual(['blockId'])
  })

  test('with something in it speaks from the start, as in a draft from yesterday', () => {
    render(<Form start={{ 'utm.source': 'wrong' }} />)
    expect(spoken()).toEqual(['utm.source'])
  })

  test('does not speak while the pointer is down, so that the click hits what it aims at', async () => {
    render(<Form />)
    const user = userEvent.setup()
    await user.type(field('blockId'), 'wrong')
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByRole('button') })
    expect(document.activeElement).toBe(screen.getByRole('button'))
    expect(spoken()).toEqual([])
    await user.pointer('[/MouseLeft]')
    expect(await screen.findByText('blockId is wrong')).toBeTruthy()
  })
})

describe('the form', () => {
  test('has fields speak up when the link is asked for', () => {
    const { speakUp } = openForm()
    act(() => speakUp(['blockId', 'utm.source']))
    expect(spoken()).toEqual(['blockId', 'utm.source'])
  })

  test('has even the field under the cursor speak up', async () => {
    const { speakUp } = openForm()
    await userEvent.type(field('utm.source'), 'wrong')
    act(() => speakUp(['utm.source']))
    expect(spoken()).toEqual(['utm.source'])
  })

  test('forgets what was said about rows when they change places, and nothing else', () => {
    const { speakUp, forget } = openForm()
    act(() => speakUp(names))
    act(() => forget('rows'))
    expect(spoken()).toEqual(['blockId', 'utm.source'])
  })

  test('forgets all when all is new', () => {
    const { speakUp, forget } = openForm()
    act(() => speakUp(names))
    act(() => forget('all'))
    expect(spoken()).toEqual([])
  })
})

/** What the form around can ask of its fields. */
function openForm(): Pick<Speaking, 'speakUp' | 'forget'> {
  const asked: Speaking[] = []
  render(<Form onRender={(speaking) => asked.push(speaking)} />)
  const [first] = asked
  if (first === undefined) throw new Error('the form was not shown')
  return first
}

function field(name: Name): HTMLElement {
  return screen.getByRole('textbox', { name })
}

function leave(): void {
  act(() => screen.getByRole('button').focus())
}

function spoken(): string[] {
  return screen
    .queryAllByText(/ is wrong$/)
    .map(({ textContent }) => textContent.split(' ')[0] ?? '')
}
