import { emptyState, type PageState } from './page-state.ts'

/** Three customers of a shop, one of them without a city: for people who want to see the page at work. */
export const example: PageState = {
  ...emptyState,
  way: 'pasted',
  pasted: [
    'first name\temail\tgender\tcity',
    'Jane\tjane@example.com\tfemale\tHà Nội',
    'Minh\tminh@example.com\tmale\t',
    'Ngọc Ánh\tanh@example.com\tunknown\tĐà Nẵng',
  ].join('\n'),
  draft: {
    channel: 'website',
    destination: 'https://example.com',
    blockId: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
    rows: [
      { kind: 'user', name: 'first Name', value: '[first name]' },
      { kind: 'user', name: 'email', value: '[email]' },
      { kind: 'user', name: 'gender', value: '[gender]' },
      { kind: 'variable', name: 'city', value: '[city]' },
    ],
  },
}
