import { blockId, chat, site, starting } from '#test/link/drafts.ts'
import { each, error, info, warning } from '#test/link/example.ts'
import type { ExamplesOf } from '#test/link/example.ts'

/** What can be wrong with where a link leads, and with where the conversation starts. */
export const placeExamples: ExamplesOf<`destination.${string}` | `block.${string}`> = {
  'destination.required': [
    { name: 'nothing is typed', draft: site(''), ...error('destination') },
    { name: 'only spaces are typed', draft: site('   '), ...error('destination') },
  ],
  'destination.invalid': [
    { name: 'a scheme stands alone', draft: site('https://'), ...error('destination') },
    {
      name: 'spaces stand in the path',
      draft: site('https://example.com/summer sale now'),
      ...error('destination'),
      mended: site('https://example.com/summer%20sale%20now'),
    },
    {
      name: 'a space in the host cannot be mended',
      draft: site('https://exa mple.com/'),
      ...error('destination'),
      mended: 'none',
    },
    {
      name: 'a line break stands in the path',
      draft: site('https://example.com/a\nb'),
      ...error('destination'),
    },
    {
      name: 'a control character stands in the query',
      draft: site('https://example.com/?a=\u0007'),
      ...error('destination'),
    },
  ],
  'destination.scheme': [
    {
      name: 'the address is a script',
      draft: site('javascript:alert(1)'),
      ...error('destination'),
    },
    { name: 'the address is data', draft: site('data:text/html,x'), ...error('destination') },
    {
      name: 'the address is a file server',
      draft: site('ftp://example.com/'),
      ...error('destination'),
    },
  ],
  'destination.credentials': [
    {
      name: 'a user name and a password stand before the host',
      draft: site('https://jane:secret@example.com/a'),
      ...error('destination'),
      mended: site('https://example.com/a'),
    },
    {
      name: 'a user name stands before the host',
      draft: site('https://jane@example.com/a'),
      ...error('destination'),
      mended: site('https://example.com/a'),
    },
    {
      name: 'an empty user name stands before the host',
      draft: site('https://@example.com/a'),
      ...error('destination'),
      mended: site('https://example.com/a'),
    },
    {
      name: 'an empty user name stands before the host, where no scheme is typed',
      draft: site('@example.com/a'),
      ...error('destination'),
      mended: site('https://example.com/a'),
    },
  ],
  'destination.scheme-added': [
    { name: 'no scheme is typed', draft: site('example.com/a'), ...info('destination') },
    {
      name: 'no scheme is typed before a port',
      draft: site('example.com:8080/a'),
      ...info('destination'),
    },
  ],
  'destination.insecure': [
    {
      name: 'a public page is not encrypted',
      draft: site('http://example.com/a'),
      ...warning('destination'),
      mended: site('https://example.com/a'),
    },
  ],
  'destination.local': each(
    [
      'https://localhost/',
      'https://127.0.0.1/',
      'https://10.1.2.3/',
      'https://192.168.1.10/',
      'https://172.31.0.1/',
      'https://shop.local/',
      'https://intranet/',
      'https://[::1]/',
    ],
    (destination) => ({
      name: `only this network knows ${destination}`,
      draft: site(destination),
      ...warning('destination'),
    }),
  ),
  'destination.holds-data': [
    {
      name: 'a website has the data of a Messenger link',
      draft: site('https://example.com/?ref=block:welcome'),
      ...error('destination'),
    },
    {
      name: 'data stand in the place on the page',
      draft: site('https://example.com/#/sale?bs_ref=user:Source:Facebook'),
      ...error('destination'),
    },
  ],
  'destination.redirect': [
    {
      name: 'the address is a redirect of Facebook',
      draft: site('https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fa&h=AT0'),
      ...error('destination'),
      params: { host: 'l.facebook.com' },
      mended: site('https://example.com/a'),
    },
    {
      name: 'the address is a redirect to a script',
      draft: site('https://www.google.com/url?q=https%3A%2F%2F'),
      ...error('destination'),
      mended: 'none',
    },
  ],
  'destination.signature-replaced': [
    {
      name: 'the page already carries a website signature',
      draft: site('https://example.com/?bs_ref=block:old'),
      ...warning('destination'),
    },
    {
      name: 'the page carries the signature spelled with an escape',
      draft: site('https://example.com/?bs%5Fref=block:old'),
      ...warning('destination'),
    },
    {
      name: 'the m.me link already carries a ref',
      draft: chat('https://m.me/acme?ref=old'),
      ...warning('destination'),
    },
  ],
  'destination.is-messenger': [
    {
      name: 'a website link leads to m.me',
      draft: site('https://m.me/acme'),
      ...error('destination'),
      mended: chat('https://m.me/acme'),
    },
    {
      name: 'a website link leads to messenger.com',
      draft: site('https://messenger.com/t/acme'),
      ...error('destination'),
    },
  ],
  'destination.not-messenger': [
    {
      name: 'the page is known from its messenger.com address',
      draft: chat('https://messenger.com/t/acme.store'),
      ...error('destination'),
      mendedLink: 'https://m.me/acme.store?ref=block:',
    },
    {
      name: 'the page is known from its facebook.com address',
      draft: chat('https://facebook.com/acme.store'),
      ...error('destination'),
      mendedLink: 'https://m.me/acme.store?ref=block:',
    },
    {
      name: 'only the page name is typed',
      draft: chat('acmestore'),
      ...error('destination'),
      mendedLink: 'https://m.me/acmestore?ref=block:',
    },
    {
      name: 'a web page stands in a Messenger link',
      draft: chat('https://shop.example.org/sale'),
      ...error('destination'),
      mended: site('https://shop.example.org/sale'),
    },
  ],
  'destination.page-missing': [
    { name: 'm.me stands alone', draft: chat('https://m.me'), ...error('destination') },
    { name: 'm.me stands with a slash', draft: chat('https://m.me/'), ...error('destination') },
  ],
  'destination.notification-link': [
    {
      name: 'the m.me link subscribes to notifications',
      draft: chat('https://m.me/rn/acme'),
      ...error('destination'),
    },
  ],
  'destination.invisible-character': [
    {
      name: 'a zero-width space came along with the address',
      draft: site('https://example.com/sale\u200b'),
      ...warning('destination'),
      mended: site('https://example.com/sale'),
    },
  ],
  'block.default': [{ name: 'no block is given', draft: starting(''), ...info('blockId') }],
  'block.pasted-part': [
    {
      name: 'the whole part is pasted',
      draft: starting(`block:${blockId};`),
      ...error('blockId'),
      mended: starting(blockId),
    },
    {
      name: 'the part is pasted without its semicolon',
      draft: starting(`block:${blockId}`),
      ...error('blockId'),
      mended: starting(blockId),
    },
  ],
  'block.characters': [
    { name: 'a space stands in it', draft: starting('wel come'), ...error('blockId') },
    { name: 'it is nothing but spaces', draft: starting('  '), ...error('blockId') },
    { name: 'a semicolon stands in it', draft: starting('welcome;'), ...error('blockId') },
    { name: 'a colon stands in it', draft: starting('wel:come'), ...error('blockId') },
    {
      name: 'a control character stands in it',
      draft: starting('welcome\u0000'),
      ...error('blockId'),
    },
    {
      name: 'a broken character stands in it',
      draft: starting('welcome\ud800'),
      ...error('blockId'),
    },
  ],
  'block.format': [
    { name: 'it is a word', draft: starting('welcome'), ...warning('blockId') },
    {
      name: 'its first letter is missing',
      draft: starting(blockId.slice(1)),
      ...warning('blockId'),
    },
  ],
}
