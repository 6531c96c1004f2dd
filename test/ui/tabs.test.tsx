import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Tabs } from '#ui/Tabs.tsx'

const tabs = [
  { id: 'breakdown', label: 'Breakdown', panel: <p>What each part does</p> },
  { id: 'after', label: 'After the click', panel: <p>What a customer sees</p> },
  { id: 'third', label: 'Third', panel: <p>More</p> },
]

function Page({ dir = 'ltr' }: { readonly dir?: string }) {
  const [selected, setSelected] = useState('breakdown')
  return (
    // oxlint-disable-next-line react/forbid-dom-props -- jsdom does not read dir
    <div dir={dir} style={{ direction: dir === 'rtl' ? 'rtl' : 'ltr' }}>
      <Tabs label="Result" tabs={tabs} selected={selected} onSelect={setSelected} />
    </div>
  )
}

test('a pressed tab shows its panel and no other', async () => {
  render(<Page />)
  expect(panel()).toBe('What each part does')
  await userEvent.click(screen.getByRole('tab', { name: 'After the click' }))
  expect(panel()).toBe('What a customer sees')
  expect(screen.getAllByRole('tabpanel')).toHaveLength(1)
})

test('a tab and its panel know one another', () => {
  render(<Page />)
  const tab = screen.getByRole('tab', { selected: true })
  const shown = screen.getByRole('tabpanel', { name: 'Breakdown' })
  expect(tab.getAttribute('aria-controls')).toBe(shown.id)
})

test('the Tab key stops once at the tabs and then goes on', async () => {
  render(<Page />)
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Breakdown' }))
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('tabpanel'))
})

test('arrows, Home and End go from tab to tab, round the ends', async () => {
  render(<Page />)
  await userEvent.tab()
  expect(await after('{ArrowRight}')).toBe('After the click')
  expect(await after('{End}')).toBe('Third')
  expect(await after('{ArrowRight}')).toBe('Breakdown')
  expect(await after('{ArrowLeft}')).toBe('Third')
  expect(await after('{Home}')).toBe('Breakdown')
  expect(panel()).toBe('What each part does')
})

test('where one writes from right to left the arrows turn round', async () => {
  render(<Page dir="rtl" />)
  await userEvent.tab()
  expect(await after('{ArrowLeft}')).toBe('After the click')
  expect(await after('{ArrowRight}')).toBe('Breakdown')
})

function panel(): string {
  return screen.getByRole('tabpanel').textContent
}

async function after(keys: string): Promise<string> {
  await userEvent.keyboard(keys)
  expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }))
  return document.activeElement?.textContent ?? ''
}
