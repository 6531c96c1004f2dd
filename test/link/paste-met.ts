import { blockId, chat, site, user, variable } from '#test/link/drafts.ts'
import { mended, right, type PastedText } from '#test/link/paste-combined.ts'
import { chatLink, data, link, page, rows, shop } from '#test/link/paste-example.ts'

const both = rows(user('a', '1'), variable('b', '2'))

/** What people met, each once: it was read wrongly before. */
export const metTexts: readonly PastedText[] = [
  {
    name: 'an address with another one behind a bar, and no data in front of it',
    text: 'https://example.com?&#38;ref=users:|https://',
    links: [
      {
        draft: site('https://example.com?&#38;ref=users:|https://', { blockId: '', rows: [] }),
        codes: ['paste.no-signature'],
      },
    ],
  },
  {
    name: 'a forgotten semicolon behind a word',
    text: `Hello ${data('user:a:1 variables:b:2')}`,
    links: [mended(both, ['paste.missing-semicolon'], 'Hello')],
  },
  {
    name: 'a forgotten semicolon in front of a misspelt keyword',
    text: data('user:a:1 variable:b:2'),
    links: [mended(both, ['paste.missing-semicolon', 'paste.wrong-keyword'])],
  },
  {
    name: 'a part on the next line of a list',
    text: `- ${data('user:a:1')}\n  variables:b:2\n- ${link}`,
    links: [mended(both, ['paste.missing-semicolon', 'paste.line-break']), right(site(shop))],
  },
  {
    name: 'an ampersand in the last value',
    text: data('user:Source:Tom & Jerry'),
    links: [mended(rows(user('Source', 'Tom & Jerry')), ['paste.spaces', 'paste.cut-short'])],
  },
  {
    name: 'a hash in a value',
    text: data('user:a:Apt#5;variables:b:2'),
    links: [mended(rows(user('a', 'Apt#5'), variable('b', '2')), ['paste.cut-short'])],
  },
  {
    name: 'a part without its keyword behind an ampersand',
    text: data('user:a:1&gender:female'),
    links: [mended(rows(user('a', '1')), ['paste.unknown-part'], 'gender:female')],
  },
  {
    name: 'a greeting on the next line',
    text: `${link}\nThanks`,
    links: [{ ...right(site(shop)), leftOut: ['Thanks'] }],
  },
  {
    name: 'a phone number behind a block',
    text: `${shop}?bs_ref=block:${blockId}\n0901234567`,
    links: [{ ...right(site(shop, { rows: [] })), leftOut: ['0901234567'] }],
  },
  {
    name: 'two links with a comma between them',
    text: `${link},${chatLink}`,
    links: [right(site(shop)), right(chat(page))],
  },
  {
    name: 'the link that a tracker stands behind',
    text: `<a href="https://mail.example.net/c/1">${link}</a>`,
    links: [
      {
        draft: site('https://mail.example.net/c/1', { blockId: '', rows: [] }),
        codes: ['paste.no-signature', 'paste.wrapped'],
        verdict: 'address',
      },
      right(site(shop)),
    ],
  },
  {
    name: 'a click tracker that no table knows',
    text: `https://click.example.net/?id=7&url=${link}&x=3`,
    links: [mended(site(shop), ['paste.redirect'], 'https://click.example.net/?id=7&url=')],
  },
  {
    name: 'the mails of a company that rewrites links',
    text: `https://urldefense.com/v3/__${link}__;!!abc!def$`,
    links: [mended(site(shop), ['paste.redirect'], '__;!!abc!def$')],
  },
  {
    name: 'campaign tracking between the parts',
    text: `${shop}?bs_ref=block:${blockId}&utm_source=fb&variables:color:black`,
    links: [
      mended({ ...site(shop), utm: { source: 'fb' } }, [
        'paste.missing-semicolon',
        'paste.cut-short',
      ]),
    ],
  },
  {
    name: 'a word that stood where the other data are',
    text: `${page}?ref=summer&bs_ref=block:welcome`,
    links: [
      mended(
        chat(page, { blockId: 'welcome', rows: [] }),
        ['paste.wrong-signature', 'paste.signature-repeated'],
        'ref=summer',
      ),
    ],
  },
  {
    name: 'a label as Slack writes it',
    text: `<${link}|our shop>`,
    links: [mended(site(shop), ['paste.wrapped'], 'our shop')],
  },
  {
    name: 'a macro with spaces behind a word',
    text: `Use ${data('user:a:{{ ad.name }}')}`,
    links: [mended(rows(user('a', '{{ ad.name }}')), ['paste.spaces'], 'Use')],
  },
  {
    name: 'the source of a mail',
    text: `${shop}?bs_ref=3Dblock:${blockId};variables:col=\r\nor:black`,
    links: [{ draft: site(shop), codes: ['paste.wrapped'], verdict: 'mended' }],
  },
  {
    name: 'a signature that is misspelt',
    text: `${shop}?bs-ref=block:${blockId};variables:color:black`,
    links: [mended(site(shop), ['paste.wrong-signature'])],
  },
]
