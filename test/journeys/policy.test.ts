import { expect, inject, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import { screenOf } from '#test/journeys/form.ts'

test('the page is served under a policy without unsafe-inline and unsafe-eval, and so is every part of it', async () => {
  const address = inject('address')
  const page = await fetch(`${address}/`)
  const parts = [...(await page.text()).matchAll(/(?:src|href)="\.?(\/[^"]+)"/g)].map(
    ([, it]) => it,
  )
  expect(parts.length).toBeGreaterThan(3)
  const answers = await Promise.all(parts.map((part) => fetch(address + String(part))))
  for (const { status, headers } of [page, ...answers]) {
    expect(status).toBe(200)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:|\*/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})

test('of what a browser can lend, the app may ask for the camera and the clipboard, and for nothing else', async () => {
  const { headers } = await fetch(`${inject('address')}/`)
  const lent = (headers.get('permissions-policy') ?? '').split(', ').toSorted()
  expect(lent.filter((it) => !it.endsWith('=()'))).toEqual([
    'camera=(self)',
    'clipboard-read=(self)',
    'clipboard-write=(self)',
  ])
  expect(lent).toContain('microphone=()')
  expect(lent).toContain('geolocation=()')
})

test('these journeys would notice a breach of the policy, a call to another host and an error', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).button('Show me an example').click()
  expect(problems).toEqual([])

  await page.evaluate(breach)
  for (const what of ['script-src', 'connect-src', 'uncaught: of our own making']) {
    // oxlint-disable-next-line no-await-in-loop -- they come in no order
    await eventually(() => problems.join('\n')).toContain(what)
  }
})

/** What nobody's link ever does: run a script out of its text, call home, and throw. */
function breach(): void {
  const script = document.createElement('script')
  script.textContent = 'window.breached = true'
  document.body.append(script)
  fetch('https://other.example/').catch(() => {})
  setTimeout(() => {
    throw new Error('of our own making')
  })
}
