import type { LinkDraft } from '#link/index.ts'

/** The documentation's own example, which comes out to the letter. */
export const documentedExample: LinkDraft = {
  channel: 'website',
  destination: 'https://example.com',
  blockId: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
  rows: [
    { kind: 'user', name: 'gender', value: 'female' },
    { kind: 'user', name: 'Source', value: 'Facebook' },
    { kind: 'variable', name: 'color', value: 'black' },
  ],
}
