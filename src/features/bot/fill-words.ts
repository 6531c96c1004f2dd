import { quoted } from '#link-view/quoted.ts'
import type { FillCounts } from './fill.ts'

/** All that is said where a bot is filled from something else, in English. Another language is another file of this shape. */
const number = new Intl.NumberFormat('en')
const list = new Intl.ListFormat('en')

function counted(count: number, one: string, several: string): string {
  return `${number.format(count)} ${count === 1 ? one : several}`
}

const kinds: Record<keyof FillCounts, readonly [one: string, several: string]> = {
  addresses: ['address', 'addresses'],
  blocks: ['block', 'blocks'],
  attributes: ['user attribute', 'user attributes'],
  variables: ['variable', 'variables'],
  values: ['value', 'values'],
}

export const fillWords = {
  added: (counts: FillCounts, name: string) => {
    const things = Object.entries(kinds).flatMap(([kind, [one, several]]) => {
      const count = Object.entries(counts).find(([it]) => it === kind)?.[1] ?? 0
      return count === 0 ? [] : [counted(count, one, several)]
    })
    return `${list.format(things)} added to ${quoted(name)}.`
  },
  found: {
    fresh: (count: number) => `New: ${number.format(count)}`,
    differing: 'Already there, but not the same',
    differingHint: 'Tick what should be taken from here instead.',
    same: (count: number) =>
      count === 1 ? '1 is already there.' : `${number.format(count)} are already there.`,
    repeated: (lines: readonly number[], more: number) =>
      `Further down once more, and passed over: ${linesOf(lines, more)}.`,
    system: (names: readonly string[]) =>
      `BotStar’s own, known for every bot: ${list.format(names)}.`,
    unread: (count: number) =>
      count === 1 ? '1 line could not be read' : `${number.format(count)} lines could not be read`,
    line: (line: number) => `Line ${number.format(line)}:`,
    more: (count: number) => `And ${number.format(count)} more.`,
    unused: (columns: readonly (string | number)[]) =>
      `Not used: ${list.format(columns.map((it) => (typeof it === 'number' ? `column ${number.format(it)}` : quoted(it))))}.`,
    instead: (mine: string) => `instead of ${mine}`,
    noName: 'no name',
    oddId: 'Not the shape of BotStar’s IDs: compare it with the Properties Panel.',
    oddType: (type: string) => `${quoted(type)} is no type, so it will be text.`,
    all: 'All',
    none: 'None',
    nothing: 'There is nothing in it that this bot does not know.',
    tooLong: 'This is too long to be read at once. Paste it in pieces.',
  },
  table: {
    title: 'Paste a table',
    what: 'What is in it?',
    kinds: { blocks: 'Blocks', attributes: 'User attributes', variables: 'Variables' },
    label: 'The table',
    hint: {
      blocks:
        'A block in each line: its name and its ID, copied out of a spreadsheet or a CSV file. In any order; a note may stand there, too.',
      attributes:
        'A name in each line. Behind it, if you like, its type (text, number, date, yes/no) and its allowed values.',
      variables:
        'A name in each line. Behind it, if you like, its type (text, number, date, yes/no) and its allowed values.',
    },
    looksLikeBlocks: 'There are block IDs in it.',
    asBlocks: 'Read it as blocks',
    nothing: 'Nothing was found in it.',
    add: (count: number) => (count === 0 ? 'Add' : `Add ${number.format(count)}`),
  },
  record: {
    title: 'Paste a user’s record',
    label: 'The record, as JSON',
    hint: 'What BotStar’s API answers for one user of this bot: GET /v1/bots/…/users/…',
    private:
      'Only the names of attributes and their types are taken. What it says about the person is not kept, and nothing leaves this browser.',
    users: (count: number) => `${number.format(count)} users’ records.`,
    unlikely:
      'None of BotStar’s own fields (such as id, first_name, channel) is in it. Is it a user’s record? Tick only what you know.',
    nothing: 'There are no custom attributes in this record, only BotStar’s own.',
    guessed: 'Types are guessed from the values. They can be changed once they are added.',
    trouble: {
      empty: '',
      'too-long': 'This is far too long for a user’s record. Paste one user’s.',
      page: 'This is a web page, not a record. Perhaps the address was opened without being signed in.',
      'cut-off': 'The record ends in the middle. Copy it once more, to its last bracket.',
      'single-quotes':
        'This has single quotes, as a program prints it. JSON needs double quotes ("): copy the answer as it came.',
      'curly-quotes':
        'These quotes are curly: a word processor or a chat has changed them. Copy the answer as it came.',
      'trailing-comma':
        'There is a comma too many in front of a bracket. Take it out, or copy the answer as it came.',
      'not-json': 'This is not JSON. A record begins with { and has names in double quotes.',
      'not-a-record': 'This is JSON, but there is no user’s record in it.',
      'error-answer':
        'This is an error that was answered instead of a record. Look at the user’s ID and the access token, and ask once more.',
    },
  },
  links: {
    title: 'Paste links',
    label: 'Links, or a text with links in it',
    hint: 'From ads, mails, a spreadsheet. What the bot does not know yet is listed below.',
    none: 'There is no link in it.',
    read: (count: number) => `${counted(count, 'link', 'links')} read.`,
    unsure: (count: number) =>
      `${counted(count, 'link has', 'links have')} faults that only you can mend. Check them first: what is wrong in them would be added, too.`,
    tooLong: 'This is too long to be read at once. Paste fewer links at a time.',
  },
  additions: {
    address: 'Address',
    block: 'Block',
    attribute: 'User attribute',
    variable: 'Variable',
    'attribute-value': (name: string) => `One more value of ${name}`,
    'variable-value': (name: string) => `One more value of ${name}`,
    blockName: (id: string) => `A name for block ${id}`,
    namePlaceholder: 'Give it a name',
    like: (known: string) => `Like ${quoted(known)}?`,
  },
  add: {
    title: 'Add to the bot',
    which: 'To which bot?',
    aNewBot: 'A new bot…',
    newName: 'What is the new bot called?',
    intro: 'In the link, and not known to the bot yet',
    introOf: (name: string) => `In the link, and not known to ${quoted(name)} yet`,
    full: 'This is more than a bot can hold. Take less of it.',
    nothing: (name: string) => `${quoted(name)} knows all that stands in the link.`,
    nothingAtAll: 'There is nothing in the link that a bot could learn.',
    made: (name: string) => `${quoted(name)} is made.`,
    takenBack: (name: string) => `${quoted(name)} is as before.`,
    changed:
      'The bot was changed meanwhile, in another tab perhaps. Look at the list, then add once more.',
    add: (count: number) => (count === 0 ? 'Add' : `Add ${number.format(count)}`),
    make: 'Make the bot and add',
    loading: 'Opening your bots…',
  },
} as const

function linesOf(lines: readonly number[], more: number): string {
  const texts = lines.map((line) => number.format(line))
  const all = more > 0 ? [...texts, `${number.format(more)} more`] : texts
  return `${lines.length + more === 1 ? 'line' : 'lines'} ${list.format(all)}`
}
