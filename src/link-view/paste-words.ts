import type { Diagnostic, PasteCode } from '#link/index.ts'
import { sentenceOf, type Say } from './words.ts'

/** What is said about pasted texts, in English. Loaded with the page that reads them. */
const sentences: Record<PasteCode, string | Say> = {
  'paste.empty': 'There is nothing in it.',
  'paste.not-a-link': 'There is no link in it.',
  'paste.no-signature': 'This address carries nothing for a bot.',
  'paste.encoded-separators':
    'The link’s own “:” and “;” are written %3A and %3B, as other link builders do. On a website the bot finds nothing in it.',
  'paste.trailing-dot':
    'A dot stands behind the link. Mail and chat programs drop it, others take it for a part of the last value: it is left out.',
  'paste.trailing-semicolon': 'There is a “;” behind the last part. None belongs there.',
  'paste.empty-part': 'There is nothing between two “;”. One of them is too many.',
  'paste.missing-semicolon':
    'A “;” is missing in front of this part. The bot takes it for a piece of the one before.',
  'paste.equals-sign': '“=” stands where “:” belongs. The bot does not find the value.',
  'paste.spaces':
    'Spaces, or “+” for spaces, stand in the data. Programs cut a link at a space, and a bot may keep the “+”: %20 belongs there.',
  'paste.raw-plus':
    'A “+” stands in the data as it is. One kind of bot reads a space there: %2B belongs there.',
  'paste.line-break': 'The link is broken over several lines. Only its first line would be opened.',
  'paste.wrapped':
    'The link stands in quotes, brackets, Markdown or HTML, or with “&amp;” for “&”. That does not belong to it.',
  'paste.redirect': ({ host }) =>
    `The link stands inside a redirect of ${host}. The page behind it may get the data late, changed, or not at all.`,
  'paste.double-encoded':
    'The link was percent-encoded twice, as redirects and link builders do. The bot would read %20 and the like as text.',
  'paste.second-question-mark':
    'A second “?” stands in front of the data. Only the first one counts; “&” belongs here.',
  'paste.no-question-mark':
    'No “?” stands in front of the data, so browsers take it for a part of the address. “?” belongs here.',
  'paste.in-fragment':
    'The data stands behind “#”, where no bot looks for it. It belongs in front of the “#”.',
  'paste.wrong-signature': ({ written, right }) =>
    written === ''
      ? `The data stands there without “${right}=”, so that nobody finds it.`
      : `The data stands behind “${written}=”, which is not read here. “${right}=” belongs there.`,
  'paste.signature-repeated': ({ name }) =>
    `“${name}=” stands in the link more than once. Only one of them is read.`,
  'paste.cut-short': ({ mark }) =>
    `An unencoded “${mark}” stands in the data. The bot gets nothing of what stands behind it.`,
  'paste.wrong-keyword': ({ written, right }) =>
    `“${written}:” is not understood, and the bot passes over it. “${right}:” is meant.`,
  'paste.unknown-part': ({ text, overwritten }) =>
    overwritten === undefined
      ? `“${text}” is no part of an External Link.`
      : `Only the word “${text}” stands where the data belongs. Another tool’s own “ref” field may have overwritten it.`,
  'paste.malformed-encoding': ({ text }) =>
    `“${text}” holds a “%” that stands for no sign. It is kept as plain text.`,
  'paste.block-repeated': ({ text }) =>
    `There can be one block. The first counts, “${text}” is left out.`,
  'paste.block-late': 'The block belongs in front of all other parts.',
}

/** One sentence about a pasted text, or about the link that it became. */
export function anySentenceOf({ code, params = {}, ...rest }: Diagnostic): string {
  if (!isAboutPaste(code)) return sentenceOf({ ...rest, code, params })
  const sentence = sentences[code]
  return typeof sentence === 'string' ? sentence : sentence(params)
}

function isAboutPaste(code: Diagnostic['code']): code is PasteCode {
  return code in sentences
}
