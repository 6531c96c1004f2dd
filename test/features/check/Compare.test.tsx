import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { barriers } from '#test/link-view/accessible.ts'
import { block, check, documentedLink, openPage } from './open-page.tsx'

const another = `https://example.com?bs_ref=block:${block};user:Source:Facebook;variables:color:white;user:email:{{email}}`

async function compareWith(text: string) {
  const page = openPage()
  await check(page, documentedLink)
  await page.user.click(await screen.findByRole('button', { name: 'Compare with another link' }))
  await page.user.paste(text)
  return page
}

async function parts(): Promise<readonly string[]> {
  const table = await screen.findByRole('table', { name: 'The two links, part by part' })
  const [, ...rows] = within(table).getAllByRole('row')
  return rows.map(({ textContent }) => textContent)
}

test('two links stand side by side, with what was added, removed and changed', async () => {
  await compareWith(another)
  expect(await parts()).toEqual([
    'genderUser attributeRemovedfemalenot there',
    'colorVariableChangedblackwhite',
    'emailUser attributeAddednot there{{email}}',
  ])
  expect(screen.getByText('3 parts differ.')).toBeTruthy()
  expect(await barriers()).toEqual([])
})

test('what is the same is shown on request', async () => {
  const { user } = await compareWith(another)
  await user.click(await screen.findByLabelText('Show what is the same, too'))
  expect((await parts())[0]).toBe('Opens inSameWebsiteWebsite')
})

test('swapped, what was added is removed', async () => {
  const { user } = await compareWith(another)
  await user.click(await screen.findByRole('button', { name: 'Swap the two' }))
  const all = await parts()
  expect(all).toContain('genderUser attributeAddednot therefemale')
  expect(screen.getAllByRole('columnheader').map((it) => it.textContent)).toContain(
    'The other link',
  )
})

test('two links that do the same say so', async () => {
  await compareWith(documentedLink)
  expect(await screen.findByText('The two links do the same.')).toBeTruthy()
})

test('another link that is wrong says so, and is compared as mended', async () => {
  await compareWith(documentedLink.replace('variables:', 'variable:'))
  expect(await screen.findByText('Mended')).toBeTruthy()
  expect(screen.getByText('The two links do the same.')).toBeTruthy()
})

test('a text without a link cannot be compared, and says so', async () => {
  await compareWith('nothing')
  expect(await screen.findByText('There is no link in it.')).toBeTruthy()
  expect(screen.queryByRole('table', { name: 'The two links, part by part' })).toBeNull()
})

test('of several links the first is compared, and the text stays when comparing ends for a while', async () => {
  const { user } = await compareWith(`${documentedLink}\nhttps://example.org`)
  expect(await screen.findByText('There are 2 links in it. The first is compared.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Stop comparing' }))
  await user.click(screen.getByRole('button', { name: 'Compare with another link' }))
  expect(screen.getByLabelText<HTMLTextAreaElement>('The other link').value).toContain(
    'https://example.org',
  )
})

test('Escape ends comparing, and the focus goes back to the button that began it', async () => {
  const { user } = await compareWith(another)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('heading', { name: 'Compare with another link' })).toBeNull()
  expect(document.activeElement?.textContent).toBe('Compare with another link')
})
