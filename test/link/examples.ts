import type { LinkCode } from '#link/index.ts'
import { blockId, chat, setting, site, starting, user, variable } from '#test/link/drafts.ts'
import { each, info, error, warning } from '#test/link/example.ts'
import type { Example, ExamplesOf } from '#test/link/example.ts'
import { placeExamples } from '#test/link/examples-of-place.ts'
import { rowExamples } from '#test/link/examples-of-rows.ts'

// A part of a messenger payload with this block and one attribute `a`, without its value.
const refWithout = `block:${blockId};user:a:`.length
const linkWithout = `https://example.com?bs_ref=block:${blockId};user:a:`.length

/** What can be wrong with a link as a whole. */
const linkExamples: ExamplesOf<`link.${string}`> = {
  'link.nothing-to-do': [
    {
      name: 'neither block nor rows are there',
      draft: site('https://example.com', { blockId: '', rows: [] }),
      ...warning('link'),
    },
    {
      name: 'all rows are blank',
      draft: { ...setting(user('', ' '), variable('', '')), blockId: '' },
      ...warning('link'),
    },
  ],
  'link.personal-data': each(
    [
      user('email', 'jane@example.com'),
      user('first Name', 'Jane'),
      user('last Name', 'Doe'),
      user('birthday', '1990-12-31'),
      user('user ID', '42'),
    ],
    (row) => ({
      name: `${row.name} is the same for everyone`,
      draft: setting(row),
      ...warning('link'),
    }),
  ),
  'link.ref-too-long': [
    {
      name: 'the ref is one character longer than Messenger takes',
      draft: chat('https://m.me/acme', { rows: [user('a', 'x'.repeat(2084 - refWithout))] }),
      ...error('link'),
      params: { length: 2084, limit: 2083 },
    },
    {
      name: 'the ref is too long once it is encoded',
      draft: chat('https://m.me/acme', { rows: [user('a', 'é'.repeat(400))] }),
      ...error('link'),
      params: { length: refWithout + 2400, limit: 2083 },
    },
  ],
  'link.long': [
    {
      name: 'the link is one character longer than is safe',
      draft: setting(user('a', 'x'.repeat(2001 - linkWithout))),
      ...warning('link'),
      params: { length: 2001, limit: 2000 },
    },
  ],
  'link.final-dot': [
    {
      name: 'the last value ends in a dot',
      draft: setting(user('Company', 'Acme Inc.')),
      ...info('link'),
    },
    { name: 'the fragment ends in a dot', draft: site('https://example.com/#a.'), ...info('link') },
    {
      name: 'a bare address ends in a dot',
      draft: site('https://example.com/a.', { blockId: '', rows: [] }),
      ...info('link'),
    },
    {
      name: 'the block ends in a dot',
      draft: { ...starting('welcome.'), rows: [] },
      ...info('link'),
    },
  ],
  'link.utm-on-messenger': [
    {
      name: 'a Messenger link has campaign tracking',
      draft: chat('https://m.me/acme', { utm: { source: ' ', medium: 'paid', campaign: 'x' } }),
      ...warning('utm.medium'),
      mended: chat('https://m.me/acme', { utm: { source: ' ', medium: '', campaign: '' } }),
    },
  ],
}

/** Every code that building a link can give. A code without its example does not compile. */
export const examples: Record<LinkCode, readonly [Example, ...Example[]]> = {
  ...placeExamples,
  ...rowExamples,
  ...linkExamples,
}
