import type { LinkDraft, PasteCode, Verdict } from '#link/index.ts'
import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import {
  chatData,
  chatLink,
  data,
  link,
  linkThen,
  once,
  page,
  rows,
  sale,
  saleLink,
  shop,
} from '#test/link/paste-example.ts'

/** A text as people paste it, and all that is found in it. */
export interface PastedText {
  readonly name: string
  readonly text: string
  readonly links: readonly Found[]
}

interface Found {
  readonly draft: LinkDraft | null
  /** Those of `paste.…`, in order. */
  readonly codes: readonly PasteCode[]
  /** Left out where a person could call it one or the other. */
  readonly verdict?: Verdict
  /** Each stands, verbatim, in something that was left out. */
  readonly leftOut?: readonly string[]
}

export const right = (draft: LinkDraft): Found => ({ draft, codes: [], verdict: 'right' })
/** What a right link stands in is no fault of it. */
export const mended = (
  draft: LinkDraft,
  codes: readonly PasteCode[],
  ...leftOut: string[]
): Found => ({
  draft,
  codes,
  ...(codes.every((code) => code === 'paste.wrapped') ? {} : { verdict: 'mended' }),
  leftOut,
})

const facebook = (text: string): string => `https://l.facebook.com/l.php?u=${once(text)}`

/** Several faults in one link. */
const faultsMet: readonly PastedText[] = [
  {
    name: 'a Markdown link inside a redirect, double-encoded, with &amp; and a dot at the end',
    text: `[Summer sale](${facebook(once(saleLink.replace('&', '&amp;') + '.'))}&h=AT0)`,
    links: [
      mended(
        site(sale),
        ['paste.trailing-dot', 'paste.wrapped', 'paste.redirect', 'paste.double-encoded'],
        'h=AT0',
      ),
    ],
  },
  {
    name: 'a mail: angle brackets, a line break, a dot',
    text: `<${link.replace(';', ';\r\n')}.>`,
    links: [mended(site(shop), ['paste.trailing-dot', 'paste.line-break', 'paste.wrapped'])],
  },
  {
    name: 'a Safe Links address in HTML, with &amp; between its parameters',
    text: `<a href="https://eur01.safelinks.protection.outlook.com/?url=${once(link)}&amp;data=05%7C01&amp;reserved=0">Sale</a>`,
    links: [mended(site(shop), ['paste.wrapped', 'paste.redirect'], 'data=05%7C01', 'reserved=0')],
  },
  {
    name: 'a Safe Links address of a link that another builder wrote',
    text: `https://nam02.safelinks.protection.outlook.com/?url=${once(data(`block%3A${blockId}%3Buser%3ACity%3ADa+Nang`))}&data=05`,
    links: [
      mended(
        setting(user('City', 'Da Nang')),
        ['paste.spaces', 'paste.redirect', 'paste.encoded-separators'],
        'data=05',
      ),
    ],
  },
  {
    name: 'a link typed by hand: singular keywords, spaces, a dot',
    text: data('User:Favourite shop:Ha Noi; variable: color: black.'),
    links: [
      mended(rows(user('Favourite shop', 'Ha Noi'), variable('color', 'black')), [
        'paste.trailing-dot',
        'paste.spaces',
        'paste.wrong-keyword',
        'paste.wrong-keyword',
      ]),
    ],
  },
  {
    name: "a Messenger link with a website's signature behind a second question mark",
    text: `${page}?text=Hi?bs_ref=block:welcome;`,
    links: [
      mended(chat(`${page}?text=Hi`, { blockId: 'welcome', rows: [] }), [
        'paste.trailing-semicolon',
        'paste.second-question-mark',
        'paste.wrong-signature',
      ]),
    ],
  },
  {
    name: 'blocks at the wrong places, an empty part, a part that is none',
    text: data('user:a:1;;block:x;hello;block:y;'),
    links: [
      mended(
        site(shop, { blockId: 'x', rows: [user('a', '1')] }),
        [
          'paste.trailing-semicolon',
          'paste.empty-part',
          'paste.unknown-part',
          'paste.block-repeated',
          'paste.block-late',
        ],
        'hello',
        'block:y',
      ),
    ],
  },
  {
    name: 'quotes of a Vietnamese keyboard around a link with raw letters',
    text: `“${data('user:City:Hà Nội')}”`,
    links: [mended(rows(user('City', 'Hà Nội')), ['paste.spaces', 'paste.wrapped'])],
  },
  {
    name: 'a redirect in capitals, without its scheme',
    text: `L.Facebook.com/l.php?u=${once(link)}`,
    links: [mended(site(shop), ['paste.redirect'])],
  },
  {
    name: 'mended, and still wrong',
    text: linkThen(';user:gender:Female.'),
    links: [
      {
        draft: site(shop, { rows: [variable('color', 'black'), user('gender', 'Female')] }),
        codes: ['paste.trailing-dot'],
        verdict: 'faulty',
      },
    ],
  },
]

/** More than a link in the text. */
const severalLinks: readonly PastedText[] = [
  {
    name: 'two right links, a line each',
    text: `${link}\n${chatLink}\n`,
    links: [right(site(shop)), right(chat(page))],
  },
  {
    name: 'a right link and two mangled ones in a list',
    text: `- ${link}\n- ${linkThen(';')}\n- <${chatLink}>\n`,
    links: [
      right(site(shop)),
      { draft: site(shop), codes: ['paste.trailing-semicolon'], verdict: 'right' },
      mended(chat(page), ['paste.wrapped']),
    ],
  },
  {
    name: 'links in a sentence, the last with its dot',
    text: `Please use ${link} on the site and ${chatLink}.`,
    links: [right(site(shop)), mended(chat(page), ['paste.trailing-dot'])],
  },
  {
    name: 'a mail with a link in Markdown and an address',
    text: `Hi Lan,\n\nhere is [our sale](${link}), and this is our site: https://example.com/about\n\nBest, Jo`,
    links: [
      mended(site(shop), ['paste.wrapped']),
      {
        draft: site('https://example.com/about', { blockId: '', rows: [] }),
        codes: ['paste.no-signature'],
        verdict: 'address',
      },
    ],
  },
  {
    name: 'a page of HTML with two links',
    text: `<ul><li><a href="${link}">One</a></li><li><a href="${saleLink.replace('&', '&amp;')}">Two</a></li></ul>`,
    links: [mended(site(shop), ['paste.wrapped']), mended(site(sale), ['paste.wrapped'])],
  },
  {
    name: 'a mail that was quoted and broken',
    text: `On Monday Jo wrote:\n> Use this: https://example.com?bs_ref=block:${blockId};\n> variables:color:black\n> and tell me.\n`,
    links: [mended(site(shop), ['paste.line-break'])],
  },
  {
    name: 'prose around one right link',
    text: `This is the link: ${link}`,
    links: [right(site(shop))],
  },
  {
    name: 'prose around a link whose value was broken by a space before more parts',
    text: `Our link: ${data('user:City:Ha Noi;variables:color:black')} works.`,
    links: [mended(rows(user('City', 'Ha Noi'), variable('color', 'black')), ['paste.spaces'])],
  },
  {
    name: 'a link that a link manager has overwritten, beside a right one',
    text: `${chatData('summer_sale')}\n${chatLink}`,
    links: [
      {
        draft: chat(page, { blockId: '', rows: [] }),
        codes: ['paste.unknown-part'],
        leftOut: ['summer_sale'],
      },
      right(chat(page)),
    ],
  },
  {
    name: 'no link at all',
    text: 'See you on Monday.',
    links: [{ draft: null, codes: ['paste.not-a-link'], verdict: 'none' }],
  },
]

export const pastedTexts: readonly PastedText[] = [...faultsMet, ...severalLinks]
