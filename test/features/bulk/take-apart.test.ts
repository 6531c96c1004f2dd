import { expect, it } from 'vitest'
import { takenApart } from '#features/bulk/take-apart.ts'
import { setting, user } from '#test/link/drafts.ts'

const link = 'https://x.org/p?bs_ref=block:[Block];user:own:1;user:Source:Mail'

it('a whole link with columns in it is taken apart, and no row is lost or doubled', () => {
  const template = {
    ...setting(user('own', '[Customer]'), user('Source', 'old'), user('kept', 'x')),
    destination: link,
    utm: { source: 'a' },
  }
  expect(takenApart(template)).toEqual({
    channel: 'website',
    destination: 'https://x.org/p',
    blockId: '[Block]',
    rows: [user('Source', 'Mail'), user('own', '[Customer]'), user('kept', 'x')],
    utm: { source: 'a' },
  })
})

it('a Messenger link that stands where a website is wanted is, too', () => {
  const destination = 'https://m.me/acme?ref=user:city:[City]'
  expect(takenApart({ ...setting(), destination })).toMatchObject({
    channel: 'messenger',
    destination: 'https://m.me/acme',
    rows: [user('city', '[City]')],
  })
})

it.each(['', 'https://x.org/?ref=newsletter', 'https://x.org/[City]?from=a', 'preferences.org'])(
  'an ordinary address is none: %j',
  (destination) => {
    expect(takenApart({ ...setting(), destination })).toBe(null)
  },
)
