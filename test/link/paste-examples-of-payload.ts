import type { LinkDraft } from '#link/index.ts'
import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import {
  chatData,
  data,
  each,
  linkThen,
  page,
  rows,
  shop,
  type PasteExample,
  type PasteExamplesOf,
} from '#test/link/paste-example.ts'

const error = { severity: 'error' } as const
const warning = { severity: 'warning' } as const

const misspelled = (
  written: string,
  right: string,
  row: LinkDraft['rows'][number],
): PasteExample => ({
  name: `${written} is written for ${right}`,
  text: data(`block:${blockId};${written}:color:black`),
  draft: setting(row),
  ...error,
  spans: [written],
  params: { written, right },
})

/** What can be wrong with the parts of a link. */
export const payloadExamples: PasteExamplesOf<
  | 'paste.trailing-dot'
  | 'paste.trailing-semicolon'
  | 'paste.empty-part'
  | 'paste.wrong-keyword'
  | 'paste.unknown-part'
  | 'paste.block-repeated'
  | 'paste.block-late'
> = {
  'paste.trailing-dot': [
    {
      name: 'a sentence ended with the link',
      text: linkThen('.'),
      draft: site(shop),
      ...warning,
      spans: ['.'],
    },
    {
      name: 'the dot stands behind a block',
      text: chatData('block:welcome.'),
      draft: chat(page, { blockId: 'welcome', rows: [] }),
      ...warning,
      spans: ['.'],
    },
    {
      name: 'the dot stands behind the place on the page',
      text: linkThen('#top.'),
      draft: site(`${shop}#top`),
      ...warning,
      spans: ['.'],
    },
    {
      name: 'a semicolon and a dot were written',
      text: linkThen(';.'),
      draft: site(shop),
      ...warning,
      spans: ['.'],
      codes: ['paste.trailing-dot', 'paste.trailing-semicolon'],
    },
  ],
  'paste.trailing-semicolon': [
    {
      name: 'the last part ends as the others do',
      text: linkThen(';'),
      draft: site(shop),
      severity: 'info',
      spans: [';'],
    },
    {
      name: 'the semicolon stands before the place on the page',
      text: linkThen(';#top'),
      draft: site(`${shop}#top`),
      severity: 'info',
      spans: [';'],
    },
    {
      name: 'the block is all there is',
      text: data(`block:${blockId};`),
      draft: site(shop, { rows: [] }),
      severity: 'info',
      spans: [';'],
    },
  ],
  'paste.empty-part': [
    {
      name: 'a semicolon is there twice',
      text: data(`block:${blockId};;variables:color:black`),
      draft: site(shop),
      ...warning,
      spans: [';'],
    },
    {
      name: 'a semicolon comes first',
      text: data(`;block:${blockId};variables:color:black`),
      draft: site(shop),
      ...warning,
      spans: [';'],
    },
    {
      name: 'semicolons are doubled throughout',
      text: data('user:a:1;;user:b:2;;user:c:3'),
      draft: rows(user('a', '1'), user('b', '2'), user('c', '3')),
      ...warning,
      spans: [';', ';'],
    },
  ],
  'paste.wrong-keyword': [
    ...each(['variable', 'var', 'vars', 'Variables', 'VARIABLE'], (written) =>
      misspelled(written, 'variables', variable('color', 'black')),
    ),
    ...each(['User', 'users', 'USERS', 'attribute', 'attributes'], (written) =>
      misspelled(written, 'user', user('color', 'black')),
    ),
    {
      name: 'Block is written with a capital',
      text: data(`Block:${blockId};variables:color:black`),
      draft: site(shop),
      ...error,
      spans: ['Block'],
      params: { written: 'Block', right: 'block' },
    },
    {
      name: 'all keywords are in capitals',
      text: chatData(`BLOCK:${blockId};VARIABLES:color:black`),
      draft: chat(page),
      ...error,
      spans: ['BLOCK', 'VARIABLES'],
      params: { written: 'BLOCK', right: 'block' },
      codes: ['paste.wrong-keyword', 'paste.wrong-keyword'],
    },
  ],
  'paste.unknown-part': [
    {
      name: 'a word stands among the parts',
      text: data(`block:${blockId};hello;variables:color:black`),
      draft: site(shop),
      ...error,
      spans: ['hello'],
      params: { text: 'hello' },
      leftOut: ['hello'],
    },
    {
      name: 'a part has another form',
      text: linkThen(';size=XL'),
      draft: site(shop),
      ...error,
      spans: ['size=XL'],
      params: { text: 'size=XL' },
      leftOut: ['size=XL'],
    },
    {
      name: 'a keyword belongs to no part',
      text: data(`block:${blockId};tag:vip;variables:color:black;step:2%20b`),
      draft: site(shop),
      ...error,
      spans: ['tag:vip', 'step:2%20b'],
      params: { text: 'tag:vip' },
      codes: ['paste.unknown-part', 'paste.unknown-part'],
      leftOut: ['tag:vip', 'step:2%20b'],
    },
    {
      name: "a link manager's own field took the place of a Messenger link's data",
      text: chatData('summer_sale'),
      draft: chat(page, { blockId: '', rows: [] }),
      ...error,
      spans: ['summer_sale'],
      params: { text: 'summer_sale', overwritten: 'yes' },
      leftOut: ['summer_sale'],
    },
    {
      name: 'the data of a website is a plain word',
      text: data('newsletter'),
      draft: site(shop, { blockId: '', rows: [] }),
      ...error,
      spans: ['newsletter'],
      params: { text: 'newsletter' },
      leftOut: ['newsletter'],
    },
  ],
  'paste.block-repeated': [
    {
      name: 'two blocks are given',
      text: data(`block:${blockId};block:welcome;variables:color:black`),
      draft: site(shop),
      ...error,
      spans: ['block:welcome'],
      params: { text: 'block:welcome' },
      leftOut: ['block:welcome'],
    },
    {
      name: 'the same block is given at both ends',
      text: linkThen(`;block:${blockId}`),
      draft: site(shop),
      ...error,
      spans: [`block:${blockId}`],
      params: { text: `block:${blockId}` },
      leftOut: [`block:${blockId}`],
    },
    {
      name: 'three blocks are given',
      text: chatData('block:a;block:b;block:c'),
      draft: chat(page, { blockId: 'a', rows: [] }),
      ...error,
      spans: ['block:b', 'block:c'],
      codes: ['paste.block-repeated', 'paste.block-repeated'],
      leftOut: ['block:b', 'block:c'],
    },
  ],
  'paste.block-late': [
    {
      name: 'the block comes last',
      text: data(`variables:color:black;block:${blockId}`),
      draft: site(shop),
      ...warning,
      spans: [`block:${blockId}`],
    },
    {
      name: 'the block stands between attributes',
      text: chatData('user:a:1;block:welcome;user:b:2'),
      draft: chat(page, { blockId: 'welcome', rows: [user('a', '1'), user('b', '2')] }),
      ...warning,
      spans: ['block:welcome'],
    },
  ],
}
