import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import { chatData, data, page, rows, shop } from '#test/link/paste-example.ts'
import type { PasteExamplesOf } from '#test/link/paste-example.ts'

const error = { severity: 'error' } as const

/** Marks that were forgotten, or taken for one another. */
export const markExamples: PasteExamplesOf<'paste.missing-semicolon' | 'paste.equals-sign'> = {
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
  'paste.equals-sign': [
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
