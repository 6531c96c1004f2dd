import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import { chatData, data, link, linkThen, once, page, rows, shop } from '#test/link/paste-example.ts'
import type { PasteExamplesOf } from '#test/link/paste-example.ts'

const error = { severity: 'error' } as const
const warning = { severity: 'warning' } as const

/** Marks that were forgotten, or taken for one another. */
export const markExamples: PasteExamplesOf<
  | 'paste.missing-semicolon'
  | 'paste.wrong-mark'
  | 'paste.trailing-mark'
  | 'paste.cut-off'
  | 'paste.invisible-character'
  | 'paste.encoded-whole'
> = {
  'paste.trailing-mark': [
    {
      name: 'a comma stands behind the link',
      text: linkThen(','),
      draft: site(shop),
      ...warning,
      spans: [','],
      params: { mark: ',' },
    },
    {
      name: 'a bracket is closed that the link did not open',
      text: linkThen(').'),
      draft: site(shop),
      ...warning,
      spans: [')'],
      params: { mark: ')' },
      codes: ['paste.trailing-dot', 'paste.trailing-mark'],
    },
  ],
  'paste.cut-off': [
    {
      name: 'three dots stand at its end',
      text: data('block:s58fa63fe-6791...'),
      draft: site(shop, { blockId: 's58fa63fe-6791', rows: [] }),
      ...error,
      spans: ['...'],
    },
    {
      name: 'an ellipsis stands at its end',
      text: chatData('block:welcome;user:Source:Face…'),
      draft: chat(page, { blockId: 'welcome', rows: [user('Source', 'Face')] }),
      ...error,
      spans: ['…'],
    },
  ],
  'paste.invisible-character': [
    {
      name: 'zero-width spaces stand between the parts',
      text: data(`block:\u200b${blockId};\u200bvariables:color:black\ufeff\u2060`),
      draft: site(shop),
      ...warning,
      spans: ['\u200b', '\u200b', '\ufeff', '\u2060'],
    },
  ],
  'paste.encoded-whole': [
    {
      name: 'the link was taken for a value',
      text: once(link),
      draft: site(shop),
      ...warning,
      spans: [once(link)],
    },
  ],
  'paste.missing-semicolon': [
    {
      name: 'a space stands in its place',
      text: data(`block:${blockId} variables:color:black`),
      draft: site(shop),
      ...error,
      spans: [' '],
    },
    {
      name: 'nothing stands in its place',
      text: data('user:gender:femaleuser:Source:Facebook'),
      draft: rows(user('gender', 'female'), user('Source', 'Facebook')),
      ...error,
      spans: ['user:'],
    },
    {
      name: 'other marks stand in its place',
      text: data(`block:${blockId},user:gender:female|user:Source:Facebook&variables:color:black`),
      draft: setting(
        user('gender', 'female'),
        user('Source', 'Facebook'),
        variable('color', 'black'),
      ),
      ...error,
      spans: [',', '|', '&'],
    },
    {
      name: 'an encoded space stands in its place',
      text: chatData('user:Source:Facebook%20variables:color:black'),
      draft: chat(page, {
        blockId: '',
        rows: [user('Source', 'Facebook'), variable('color', 'black')],
      }),
      ...error,
      spans: ['%20'],
    },
  ],
  'paste.wrong-mark': [
    {
      name: 'a value stands behind it',
      text: data('user:gender=female'),
      draft: rows(user('gender', 'female')),
      ...error,
      spans: ['='],
    },
    {
      name: 'everything stands behind it',
      text: data(`block=${blockId};variables=color=black`),
      draft: site(shop),
      ...error,
      spans: ['=', '=', '='],
    },
  ],
}
