import { expect, test } from 'vitest'
import type { Doors } from '#cli/doors.ts'
import { run } from '#cli/run.ts'
import { ok } from '#platform/result.ts'

const draft = {
  channel: 'website',
  destination: 'https://shop.example.org',
  blockId: '',
  rows: [{ kind: 'user', name: 'City', value: '[City]' }],
}

test('how far it is stands on a terminal, but not among links that are shown there', async () => {
  expect(await drawn('links.csv', true)).toContain('rows, 0 refused')
  expect(await drawn('-', false)).toContain('rows, 0 refused')
  expect(await drawn('-', true)).toBe('')
  expect(await drawn('links.csv --refused -', true)).toBe('')
})

async function nowhere() {}

/** What was drawn while a table came in slowly. */
async function drawn(out: string, isOutputShown: boolean): Promise<string> {
  let all = ''
  const doors: Doors = {
    open: async (place) => ok(place === 'list.csv' ? slowly() : bytesOf(JSON.stringify(draft))),
    create: async () => ok({ write: nowhere, close: nowhere }),
    isSame: async () => false,
    print: nowhere,
    say: () => {},
    progress: (line) => {
      all += line
    },
    isOutputShown,
    takeStop: () => new AbortController().signal,
  }
  const line = `bulk --template draft.json --in list.csv --out ${out}`
  expect(await run(line.split(' '), '', doors)).toBe(0)
  return all
}

/** A sample of a megabyte is taken at once. */
async function* slowly() {
  yield* bytesOf(`City\n${'Huế\n'.repeat(300_000)}`)
  await new Promise((resolve) => {
    setTimeout(resolve, 250)
  })
  yield* bytesOf('Huế\n'.repeat(100_000))
}

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text)
}
