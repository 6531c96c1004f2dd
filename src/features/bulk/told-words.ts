import type { RunFailure } from '#bulk-browser/job.ts'
import { count } from './source-words.ts'

const links = (many: number) => count(many, 'link')
const kept = (many: number) => (many === 0 ? 'No link was made.' : `${links(many)} can be used.`)
const refused = (many: number) => (many === 0 ? '' : `, ${count(many, 'row')} refused`)

const why: Readonly<Record<RunFailure, string>> = {
  'file-vanished': 'the list was changed or removed',
  'disk-full': 'there is no room left to write to',
  'worker-lost': 'the browser ended it',
  'not-loaded': 'a part of the app did not load',
}

/** What is said of the page's work to whoever looks at something else, short enough for a toast on a phone. Another language is another such catalogue. */
export const toldWords = {
  atWork: { links: 'Links are being made.', codes: 'QR codes are being made.' },
  show: 'Show',
  showIt: { links: 'Show', codes: 'Show the QR codes' },
  done: (many: number, rows: number) =>
    `${links(many)} ${many === 1 ? 'is' : 'are'} ready${refused(rows)}.`,
  written: (many: number, name: string, rows: number) =>
    `${links(many)} ${many === 1 ? 'is' : 'are'} in ${name}${refused(rows)}.`,
  none: (rows: number) => `No link was made${refused(rows)}.`,
  cancelled: (many: number) => `Cancelled. ${kept(many)}`,
  failed: (failure: RunFailure, many: number) =>
    `The run ended early: ${why[failure]}. ${kept(many)}`,
  spoilt: (failure: RunFailure) =>
    `The run ended early: ${why[failure]}. The file of links was not kept.`,
  titles: {
    links: { good: '✓ Links ready', none: '✗ No link made', early: '✗ Links not finished' },
    codes: { good: '✓ QR codes ready', none: '✗ No code made', early: '✗ QR codes not finished' },
  },
} as const
