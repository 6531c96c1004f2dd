import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import {
  chatData,
  data,
  link,
  once,
  page,
  rows,
  shop,
  type PasteExamplesOf,
} from '#test/link/paste-example.ts'

const error = { severity: 'error' } as const
const warning = { severity: 'warning' } as const

/** What can be wrong with how a link's data are written. */
export const encodingExamples: PasteExamplesOf<
  | 'paste.spaces'
  | 'paste.raw-plus'
  | 'paste.encoded-separators'
  | 'paste.double-encoded'
  | 'paste.malformed-encoding'
  | 'paste.cut-short'
> = {
  'paste.spaces': [
    {
      name: 'spaces were typed as they are',
      text: data('user:Favourite shop:Da Nang'),
      draft: rows(user('Favourite shop', 'Da Nang')),
      ...warning,
      spans: [' ', ' '],
    },
    {
      name: 'another link builder wrote + for %20',
      text: data('user:Favourite+shop:H%C3%A0+N%E1%BB%99i'),
      draft: rows(user('Favourite shop', 'Hà Nội')),
      ...warning,
      spans: ['+', '+'],
    },
    {
      name: 'spaces stand beside the separators, where nothing is lost with them',
      text: data('block: welcome; user: Source : Facebook ;variables:color:black'),
      draft: site(shop, {
        blockId: 'welcome',
        rows: [user('Source', 'Facebook'), variable('color', 'black')],
      }),
      ...warning,
    },
    {
      name: 'a Messenger link has them',
      text: chatData('user:Note:red and blue'),
      draft: chat(page, { blockId: '', rows: [user('Note', 'red and blue')] }),
      ...warning,
      spans: [' ', ' '],
    },
  ],
  'paste.raw-plus': [
    {
      name: 'a phone number begins with it',
      text: data('user:Phone:+84912345678;variables:color:black'),
      draft: rows(user('Phone', '+84912345678'), variable('color', 'black')),
      ...warning,
      spans: ['+'],
    },
    {
      name: 'an e-mail address holds it',
      text: data('user:email:jane+shop@example.com'),
      draft: rows(user('email', 'jane+shop@example.com')),
      ...warning,
      spans: ['+'],
    },
    {
      name: 'a phone number is followed by words with + for spaces',
      text: data('user:Phone:+84912345678;user:City:Da+Nang'),
      draft: rows(user('Phone', '+84912345678'), user('City', 'Da Nang')),
      ...warning,
      spans: ['+'],
      codes: ['paste.spaces', 'paste.raw-plus'],
    },
  ],
  'paste.encoded-separators': [
    {
      name: 'another link builder encoded them on a website',
      text: data(once(`block:${blockId};variables:color:black`)),
      draft: site(shop),
      ...warning,
      spans: ['%3A', '%3B', '%3A', '%3A'],
    },
    {
      name: 'another link builder encoded them on Messenger, which decodes first',
      text: chatData(once(`block:${blockId};variables:color:black`)),
      draft: chat(page),
      severity: 'info',
      spans: ['%3A', '%3B', '%3A', '%3A'],
    },
    {
      name: 'they are written in lower case',
      text: data('user%3agender%3afemale%3bvariables%3acolor%3ablack'),
      draft: rows(user('gender', 'female'), variable('color', 'black')),
      ...warning,
      spans: ['%3a', '%3a', '%3b', '%3a', '%3a'],
    },
    {
      name: "Google's Campaign URL Builder rebuilt the query",
      text: `${shop}/?utm_source=facebook&bs_ref=block%3A${blockId}%3Buser%3AFavourite+shop%3AH%C3%A0+N%E1%BB%99i`,
      draft: {
        ...site(`${shop}/`, { rows: [user('Favourite shop', 'Hà Nội')] }),
        utm: { source: 'facebook' },
      },
      ...warning,
      codes: ['paste.spaces', 'paste.encoded-separators'],
    },
    {
      name: 'only the colons were encoded',
      text: data('user%3Agender%3Afemale;variables%3Acolor%3Ablack'),
      draft: rows(user('gender', 'female'), variable('color', 'black')),
      ...warning,
      spans: ['%3A', '%3A', '%3A', '%3A'],
    },
  ],
  'paste.double-encoded': [
    {
      name: 'the whole link was percent-encoded twice',
      text: once(once(link)),
      draft: site(shop),
      ...warning,
    },
    {
      name: 'the data were percent-encoded twice',
      text: data(once(once(`block:${blockId};user:Favourite shop:Hà Nội`))),
      draft: setting(user('Favourite shop', 'Hà Nội')),
      ...warning,
    },
    {
      name: 'the data of a Messenger link were percent-encoded twice',
      text: chatData(once(once('block:welcome;variables:color:black'))),
      draft: chat(page, { blockId: 'welcome' }),
      ...warning,
    },
  ],
  'paste.malformed-encoding': [
    {
      name: 'a percent sign is just a percent sign',
      text: data('user:Sale:50%;variables:color:black'),
      draft: rows(user('Sale', '50%'), variable('color', 'black')),
      ...error,
    },
    {
      name: 'the digits behind it are none',
      text: data('user:Sale:a%zzb;variables:color:black'),
      draft: rows(user('Sale', 'a%zzb'), variable('color', 'black')),
      ...error,
    },
    {
      name: 'the bytes are of another encoding',
      text: data('user:City:M%FCnchen;variables:color:black'),
      draft: rows(user('City', 'M%FCnchen'), variable('color', 'black')),
      ...error,
      params: { text: 'M%FCnchen' },
      spans: ['M%FCnchen'],
    },
    {
      name: 'the link was cut in the middle of a letter',
      text: data('user:City:Hu%E1%BA'),
      draft: rows(user('City', 'Hu%E1%BA')),
      ...error,
    },
    {
      name: 'two values are broken, each for itself',
      text: data('user:Sale:50%;user:City:M%FCnchen;user:Note:H%C3%A0%20N'),
      draft: rows(user('Sale', '50%'), user('City', 'M%FCnchen'), user('Note', 'Hà N')),
      ...error,
      codes: ['paste.malformed-encoding', 'paste.malformed-encoding'],
    },
  ],
  'paste.cut-short': [
    {
      name: 'an & stands in a value',
      text: data('user:Store:H&M;variables:color:black'),
      draft: rows(user('Store', 'H&M'), variable('color', 'black')),
      ...error,
      spans: ['&'],
      params: { mark: '&' },
    },
    {
      name: 'a # stands in a value',
      text: data('user:Rank:#1;variables:color:black'),
      draft: rows(user('Rank', '#1'), variable('color', 'black')),
      ...error,
      spans: ['#'],
      params: { mark: '#' },
    },
    {
      name: 'both stand in a Messenger link',
      text: chatData('user:Store:H&M;user:Rank:#1;variables:color:black'),
      draft: chat(page, {
        blockId: '',
        rows: [user('Store', 'H&M'), user('Rank', '#1'), variable('color', 'black')],
      }),
      ...error,
      spans: ['&', '#'],
      params: { mark: '&' },
      codes: ['paste.cut-short', 'paste.cut-short'],
    },
  ],
}
