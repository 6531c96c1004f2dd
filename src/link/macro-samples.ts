import type { MacroMeaning } from './macro-table.ts'

/** What may come in a placeholder's stead. Of unreserved characters and `@`, so that it reads the same in a link. */
interface Sample {
  readonly usual: string
  /** As long as it may plausibly get. */
  readonly longest: string
}

const sample = (usual: string, longest = usual): Sample => ({ usual, longest })
const number = (usual: string, digits: number) => sample(usual, usual.padEnd(digits, '0'))
const name = (usual: string, length: number) => sample(usual, usual.padEnd(length, '-and-more'))

/** Names of campaigns may be longer still; nobody knows of more than these who looks at a link in time. */
const longestName = 100

export const macroSamples: Readonly<Record<MacroMeaning, Sample>> = {
  'campaign-id': number('120210987654321', 19),
  'campaign-name': name('Summer-Sale', longestName),
  'adset-id': number('120210987654322', 19),
  'adset-name': name('Women-25-34', longestName),
  'ad-id': number('120210987654323', 19),
  'ad-name': name('Black-Shoes', longestName),
  'creative-id': number('120210987654324', 19),
  placement: name('Instagram_Stories', 60),
  site: sample('ig', 'messenger'),
  'click-id': sample('Cj0KCQjw2a6wBhCVARIsABPeH1t', 'Cj0KCQjw2a6wBhCVARIsABPeH1t'.padEnd(100, 'x')),
  keyword: name('black-shoes', 80),
  'keyword-id': number('7654321098', 15),
  'search-words': name('buy-black-shoes', 128),
  'match-type': sample('e'),
  'bid-match-type': sample('be'),
  network: sample('g', 'youtube'),
  device: sample('m', 'mobile'),
  'device-model': name('Apple-iPhone', 40),
  'feed-item-id': number('98765432109', 15),
  'extension-id': number('98765432108', 15),
  'target-id': sample('kwd-123456789', 'aud-123456789012345-kwd-123456789012345'),
  target: name('Shoes', 60),
  'interest-location': number('1028581', 8),
  'physical-location': number('1028582', 8),
  'ad-position': sample('1t2', 'none'),
  random: number('1234567890', 20),
  'own-parameter': name('sale', 60),
  'if-mobile': sample('mobile'),
  'if-not-mobile': sample('computer'),
  'if-search': sample('search'),
  'if-content': sample('content'),
  'first-name': sample('Jane', 'Wolfeschlegelsteinhausen-Maria'),
  'last-name': sample('Doe', 'Featherstonehaugh-Cholmondeley'),
  email: sample('jane@example.com', `${'jane.doe'.padEnd(52, '.doe')}@example.com`),
  phone: sample('84901234567', '840901234567890'),
  'contact-field': name('Gold', 60),
}
