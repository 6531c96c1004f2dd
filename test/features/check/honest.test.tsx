import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { barriers } from '#test/link-view/accessible.ts'
import { block, check, documentedLink, findings, openPage } from './open-page.tsx'

const received = () => screen.queryByRole('region', { name: 'What the bot would receive' })
const same = 'As pasted, too, the bot would receive all that is meant.'

async function opened(text: string, title: string) {
  const page = openPage()
  await check(page, text)
  await screen.findByText(title)
  return page
}

test.each([
  ['in quotes', `“${documentedLink}”`],
  ['broken over lines', documentedLink.replace(';user:gender', ';\nuser:gender')],
])('of a link %s it is not said that the bot would receive all of it', async (_, text) => {
  await check(openPage(), text)
  await screen.findByRole('region', { name: 'The result' })
  expect(screen.queryByText(same)).toBeNull()
})

test('of a link with a part left out it is not said that the bot would receive all that is meant', async () => {
  const page = openPage()
  await check(page, 'https://example.com?bs_ref=hello;user:a:1')
  await screen.findByRole('region', { name: 'Left out of the link' })
  expect(screen.queryByText(same)).toBeNull()
})

test('a fix of a link that was right as pasted leaves it said to work, and what was changed in the list', async () => {
  const page = await opened('https://example.com?bs_ref=user:Name:Jane%2520Doe', 'This link works.')
  await page.user.click(await screen.findByRole('button', { name: 'Use “Jane Doe”' }))
  expect(await screen.findByText(/^1 thing changed by you\./)).toBeTruthy()
  expect(screen.getByText('This link works.')).toBeTruthy()
  expect(findings()[0]).toBe('1Mended by you “Jane%20Doe” → “Jane Doe” Take it back')
  expect(received()).toBeNull()
  expect(await barriers()).toEqual([])

  await page.user.click(screen.getByRole('button', { name: 'Take it back' }))
  expect(await screen.findByRole('button', { name: 'Use “Jane Doe”' })).toBeTruthy()
})

test('a right link that customers cannot open is said to work, with a but', async () => {
  await opened(
    `https://localhost?bs_ref=block:${block};user:a:b`,
    'This link works, but look at this.',
  )
  expect(findings()[0]).toMatch(/^1To check/)
})

test('of a right link a “;” at the end is a note and not mended', async () => {
  await opened(`${documentedLink};`, 'This link works.')
  expect(findings()[0]).toMatch(/^1Note/)
  expect(
    screen.getByText('The same link, written so that every program keeps it whole.'),
  ).toBeTruthy()
})

test('a parameter that is moved in front of the data is named', async () => {
  await opened(`${documentedLink}&x=1`, 'This link works.')
  expect(screen.getByText(/“x” stood behind the data, and is moved in front of it\.$/)).toBeTruthy()
})

test('a short link says that what is behind it cannot be seen', async () => {
  await opened('https://bit.ly/3xYz', 'This is a short link.')
  expect(screen.getByText(/^What is behind it cannot be seen/)).toBeTruthy()
})

test.each([
  ['?bs_ref=user:a:b', 'Chatbot data, but no address in front of it.'],
  ['htp://example.com', 'The address is broken.'],
])('“%s” is told what it lacks', async (text, title) => {
  await opened(text, title)
  expect(screen.queryByText('There is no link in it.')).toBeNull()
})

test('names that come twice are said once', async () => {
  await opened('https://example.com?bs_ref=user:a:1;variables:a:2', 'This link works.')
  expect(screen.getByText('It opens example.com and writes a.')).toBeTruthy()
})

test('words around a link are no loss: they are folded away', async () => {
  await opened(`Hello, this is it: ${documentedLink}`, 'This link works.')
  expect(screen.queryByRole('region', { name: 'Left out of the link' })).toBeNull()
  expect(screen.getByText('Words around it').closest('details')?.open).toBe(false)
})

test('the two colours of numbers are explained where both are there', async () => {
  await opened(
    `https://example.com?bs_ref=block:${block};variable:color:dark blue.`,
    'This link does not work as pasted.',
  )
  expect(screen.getByText('The link fails because of it.')).toBeTruthy()
  expect(await barriers()).toEqual([])
})

test('links without words in front of them are told apart by what only they do, and copied together', async () => {
  const links = ['red', 'blue'].map((color) => documentedLink.replace('black', color))
  const faulty = 'https://example.com?bs_ref=user:gender:X'
  const page = openPage()
  await check(page, [...links, faulty].join('\n'))
  const list = await screen.findByRole('group', { name: '3 links in this text' })
  expect(within(list).getByRole('radio', { name: /color red/ })).toBeTruthy()
  expect(within(list).getByRole('radio', { name: /color blue/ })).toBeTruthy()
  expect(within(list).getByText('2 work, 1 needs you')).toBeTruthy()
  await page.user.click(screen.getByRole('button', { name: 'Copy all mended links' }))
  expect(
    await screen.findByText('2 links are copied, one on each line. 1 is not, and needs you.'),
  ).toBeTruthy()
  expect(await navigator.clipboard.readText()).toBe(links.join('\n'))
})
