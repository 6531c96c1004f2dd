import type { PasteCode } from '#link/index.ts'
import { blockId, chat, site, user } from '#test/link/drafts.ts'
import {
  chatData,
  chatLink,
  data,
  link,
  linkThen,
  once,
  page,
  sale,
  saleLink,
  shop,
  type PasteExample,
  type PasteExamplesOf,
} from '#test/link/paste-example.ts'
import { encodingExamples } from '#test/link/paste-examples-of-encoding.ts'
import { payloadExamples } from '#test/link/paste-examples-of-payload.ts'
import { markExamples } from '#test/link/paste-examples-of-marks.ts'

const error = { severity: 'error' } as const
const warning = { severity: 'warning' } as const

const bare = { blockId: '', rows: [] }
const address = (name: string, text: string, draft = site(text, bare)): PasteExample => ({
  name,
  text,
  draft,
  ...warning,
})

const findingExamples: PasteExamplesOf<'paste.empty' | 'paste.not-a-link' | 'paste.no-signature'> =
  {
    'paste.empty': [
      { name: 'nothing was pasted', text: '', draft: null, ...error, spans: [''] },
      { name: 'only white space was pasted', text: ' \n\t ', draft: null, ...error },
    ],
    'paste.not-a-link': [
      { name: 'it is a greeting', text: 'hello, world', draft: null, ...error },
      { name: 'it is a script', text: 'javascript:alert(1)', draft: null, ...error },
      { name: 'it is an e-mail address', text: 'mailto:jane@example.com', draft: null, ...error },
      { name: 'it is a scheme alone', text: 'https://', draft: null, ...error },
    ],
    'paste.no-signature': [
      address('it is a bare address', 'https://example.com/a?b=c'),
      address("it has a page's own ref", 'https://shop.example.org/?ref=newsletter'),
      address('no scheme was typed', 'example.com/sale'),
      address('it is a Messenger link', 'https://m.me/acme', chat('https://m.me/acme', bare)),
      address(
        'it is a Messenger link with a text',
        'https://m.me/acme?text=Hi',
        chat('https://m.me/acme?text=Hi', bare),
      ),
      {
        name: 'it has campaign tracking',
        text: 'https://example.com/?utm_source=fb',
        draft: { ...site('https://example.com/', bare), utm: { source: 'fb' } },
        ...warning,
      },
    ],
  }

const wrapped = (
  name: string,
  before: string,
  text: string,
  after: string,
  rest: Partial<PasteExample> = {},
): PasteExample => ({
  name,
  text: before + text + after,
  draft: site(shop),
  ...warning,
  spans: [before, after],
  ...rest,
})

const redirected = (
  name: string,
  front: string,
  back: string,
  rest: Partial<PasteExample> = {},
): PasteExample => ({
  name,
  text: front + once(link) + back,
  draft: site(shop),
  ...warning,
  spans: back === '' ? [front] : [front, back],
  params: { host: new URL(front).hostname.replace('www.', '') },
  ...(back !== '' && { leftOut: back.split('&').slice(1) }),
  ...rest,
})

const wrappingExamples: PasteExamplesOf<'paste.wrapped' | 'paste.redirect' | 'paste.line-break'> = {
  'paste.wrapped': [
    wrapped('it is in angle brackets', '<', link, '>'),
    wrapped('it is in quotes', '"', link, '"'),
    wrapped('it is in single quotes', "'", link, "'"),
    wrapped('it is in curly quotes', '“', link, '”'),
    wrapped('it is in guillemets', '«', link, '»'),
    wrapped('it is code', '`', link, '`'),
    wrapped('it is in brackets', '(', link, ')'),
    wrapped('it is a Markdown link', '[Summer sale](', link, ')'),
    wrapped('it is a Markdown link with a title', '[Sale](', link, ' "Our sale")'),
    wrapped('it is an HTML link', '<a href="', link, '">Sale</a>'),
    {
      name: 'it is an HTML link with more to it',
      text: `<a class="b" href='${link}' target=_top>`,
      draft: site(shop),
      ...warning,
    },
    {
      name: 'the & in front of the signature is one of HTML',
      text: saleLink.replace('&', '&amp;'),
      draft: site(sale),
      ...warning,
      spans: ['&amp;'],
    },
    {
      name: 'the & in front of the signature is one of HTML, by its number',
      text: saleLink.replace('&', '&#38;'),
      draft: site(sale),
      ...warning,
      spans: ['&#38;'],
    },
    {
      name: 'it is an HTML link with an & of HTML',
      text: `<a href="${saleLink.replace('&', '&amp;')}">Sale</a>`,
      draft: site(sale),
      ...warning,
    },
  ],
  'paste.redirect': [
    redirected('Facebook warns of it', 'https://l.facebook.com/l.php?u=', '&h=AT0x'),
    redirected('Facebook on a phone warns of it', 'https://lm.facebook.com/l.php?u=', '&h=AT0x'),
    redirected('Google found it', 'https://www.google.com/url?q=', '&sa=D&usg=AOv'),
    redirected('Google found it, the other way', 'https://www.google.com/url?url=', ''),
    redirected('Google has its name alone', 'https://google.com/url?q=', ''),
    redirected(
      'Outlook checks it',
      'https://eur01.safelinks.protection.outlook.com/?url=',
      '&data=05%7C01%7Cjane&reserved=0',
    ),
    redirected('YouTube shows it', 'https://www.youtube.com/redirect?q=', '&v=abc'),
    {
      name: 'Google comes before Facebook',
      text: `https://www.google.com/url?q=${once(`https://l.facebook.com/l.php?u=${once(chatLink)}`)}`,
      draft: chat(page),
      ...warning,
      params: { host: 'google.com' },
      codes: ['paste.redirect', 'paste.redirect'],
    },
    {
      name: 'there is an ordinary address in it',
      text: `https://l.facebook.com/l.php?u=${once('https://example.com/a?b=c')}`,
      draft: site('https://example.com/a?b=c', bare),
      ...warning,
      params: { host: 'l.facebook.com' },
      codes: ['paste.no-signature', 'paste.redirect'],
    },
  ],
  'paste.line-break': [
    {
      name: 'it was broken between two parts',
      text: data(`block:${blockId};\nvariables:color:black`),
      draft: site(shop),
      ...warning,
      spans: ['\n'],
    },
    {
      name: 'it was broken inside a block',
      text: link.replace('-4', '-\r\n4'),
      draft: site(shop),
      ...warning,
      spans: ['\r\n'],
    },
    {
      name: 'it was broken inside a keyword and inside a value',
      text: link.replace('variables', 'vari\nables').replace('black', 'bl\nack'),
      draft: site(shop),
      ...warning,
      spans: ['\n', '\n'],
    },
    {
      name: 'the next line is indented',
      text: data(`block:${blockId};\n    variables:color:black`),
      draft: site(shop),
      ...warning,
    },
    {
      name: 'it was broken in front of its data',
      text: `https://example.com?bs_ref=\nblock:${blockId};variables:color:black`,
      draft: site(shop),
      ...warning,
      spans: ['\n'],
    },
  ],
}

const signatureExamples: PasteExamplesOf<
  | 'paste.second-question-mark'
  | 'paste.no-question-mark'
  | 'paste.in-fragment'
  | 'paste.wrong-signature'
  | 'paste.signature-repeated'
> = {
  'paste.second-question-mark': [
    {
      name: 'the address had a query already',
      text: saleLink.replace('&', '?'),
      draft: site(sale),
      ...warning,
      spans: ['?'],
    },
    {
      name: 'the address had campaign tracking already',
      text: `${shop}?utm_source=fb&utm_medium=cpc?bs_ref=block:${blockId}`,
      draft: { ...site(shop, { rows: [] }), utm: { source: 'fb', medium: 'cpc' } },
      ...warning,
      spans: ['?'],
    },
    {
      name: 'a Messenger link had a text already',
      text: `${page}?text=Hi?ref=block:welcome`,
      draft: chat(`${page}?text=Hi`, { blockId: 'welcome', rows: [] }),
      ...warning,
      spans: ['?'],
    },
    {
      name: 'campaign tracking was appended as if there were no query yet',
      text: `${link}?utm_source=fb`,
      draft: { ...site(shop), utm: { source: 'fb' } },
      ...warning,
      spans: ['?'],
    },
  ],
  'paste.no-question-mark': [
    {
      name: 'the data were joined by &',
      text: link.replace('?', '&'),
      draft: site(shop),
      ...error,
      spans: ['&'],
    },
    {
      name: 'the data were joined by & to a page',
      text: `${shop}/sale.html&bs_ref=block:${blockId}`,
      draft: site(`${shop}/sale.html`, { rows: [] }),
      ...error,
      spans: ['&'],
    },
    {
      name: 'the data of a Messenger link were joined by &',
      text: chatLink.replace('?', '&'),
      draft: chat(page),
      ...error,
      spans: ['&'],
    },
  ],
  'paste.in-fragment': [
    {
      name: 'the data stand behind the place on the page',
      text: `${shop}#top?bs_ref=block:${blockId};variables:color:black`,
      draft: site(`${shop}#top`),
      ...error,
    },
    {
      name: 'the data stand behind a route of the page',
      text: `${shop}/#/sale?page=2&bs_ref=block:${blockId};variables:color:black`,
      draft: site(`${shop}/#/sale?page=2`),
      ...error,
    },
  ],
  'paste.wrong-signature': [
    {
      name: "a website's link has the one of Messenger",
      text: link.replace('bs_ref', 'ref'),
      draft: site(shop),
      ...error,
      spans: ['ref'],
      params: { written: 'ref', right: 'bs_ref' },
    },
    {
      name: "a Messenger link has a website's",
      text: chatLink.replace('ref', 'bs_ref'),
      draft: chat(page),
      ...error,
      spans: ['bs_ref'],
      params: { written: 'bs_ref', right: 'ref' },
    },
    {
      name: "a website's link with a query of its own has the one of Messenger",
      text: `${sale}&ref=user:Source:Facebook`,
      draft: site(sale, { blockId: '', rows: [user('Source', 'Facebook')] }),
      ...error,
      spans: ['ref'],
      params: { written: 'ref', right: 'bs_ref' },
    },
  ],
  'paste.signature-repeated': [
    {
      name: 'two programs have written it',
      text: linkThen('&bs_ref=block:welcome'),
      draft: site(shop),
      ...warning,
      params: { name: 'bs_ref' },
      leftOut: ['bs_ref=block:welcome'],
    },
    {
      name: 'the first one says nothing',
      text: `${page}?ref=newsletter&ref=block:welcome`,
      draft: chat(page, { blockId: 'welcome', rows: [] }),
      ...warning,
      params: { name: 'ref' },
      leftOut: ['ref=newsletter'],
    },
    {
      name: 'a parameter stands between them',
      text: chatData('block:welcome&text=Hi&ref=block:other'),
      draft: chat(`${page}?text=Hi`, { blockId: 'welcome', rows: [] }),
      ...warning,
      leftOut: ['ref=block:other'],
    },
  ],
}

/** Every code about a pasted text. A code without its example does not compile. */
export const pasteExamples: PasteExamplesOf<PasteCode> = {
  ...findingExamples,
  ...payloadExamples,
  ...encodingExamples,
  ...wrappingExamples,
  ...signatureExamples,
  ...markExamples,
}
