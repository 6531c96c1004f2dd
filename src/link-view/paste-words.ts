import type { Diagnostic, PasteCode } from '#link/index.ts'
import { sentenceOf, type Say } from './words.ts'

const wrappings: Readonly<Record<string, string>> = {
  around: 'The link is taken out of what stands around it: quotes, brackets, Markdown or HTML.',
  entities: '“&amp;” and the like stand in it, as in the source of a page: “&” is meant.',
  json: 'It is written as in JSON, with “\\/” for “/”.',
  mail: 'It is written as in the source of a mail, with “=3D” for “=”.',
}

/** What is said about pasted texts, in English. Loaded with the page that reads them. */
const sentences: Record<PasteCode, string | Say> = {
  'paste.empty': 'There is nothing in it.',
  'paste.not-a-link': 'There is no link in it.',
  'paste.no-signature': 'This address carries nothing for a bot.',
  'paste.encoded-separators':
    'The link’s own “:” and “;” are written %3A and %3B, as other link builders do. On a website the bot finds nothing in it.',
  'paste.trailing-dot':
    'A dot stands behind the link. Mail and chat programs drop it, others take it for a part of the last value: it is left out.',
  'paste.trailing-mark': ({ mark }) =>
    `“${mark}” stands behind the link, and would become a part of the last value: it is left out.`,
  'paste.cut-off':
    'The link ends in “…”: a program has cut it off here. Get the whole link, or fill in what is missing.',
  'paste.trailing-semicolon': 'There is a “;” behind the last part. None belongs there.',
  'paste.empty-part': 'There is nothing between two “;”. One of them is too many.',
  'paste.missing-semicolon':
    'A “;” is missing in front of this part. The bot takes it for a piece of the one before.',
  'paste.wrong-mark': ({ written, right }) =>
    `“${written}” stands where “${right}” belongs. The bot cannot cut the data there.`,
  'paste.spaces':
    'Spaces, or “+” for spaces, stand in the data. Programs cut a link at a space, and a bot may keep the “+”: %20 belongs there.',
  'paste.raw-plus':
    'A “+” stands in the data as it is. One kind of bot reads a space there: %2B belongs there.',
  'paste.invisible-character':
    'Invisible characters stand in the link, as copying sometimes brings along. The bot would take them for a part of it.',
  'paste.line-break': 'The link is broken over several lines. Only its first line would be opened.',
  'paste.wrapped': ({ how }) =>
    String(how)
      .split(' ')
      .map((one) => wrappings[one] ?? wrappings['around'])
      .join(' '),
  'paste.redirect': ({ host }) =>
    `The link stands inside a redirect of ${host}. The page behind it may get the data late, changed, or not at all.`,
  'paste.encoded-whole':
    'The whole link is percent-encoded, as if it were a value in another one. No browser opens it like this.',
  'paste.double-encoded':
    'The link was percent-encoded twice, as redirects and link builders do. The bot would read %20 and the like as text.',
  'paste.second-question-mark':
    'A second “?” stands in the link. Only the first one counts; “&” belongs here.',
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
