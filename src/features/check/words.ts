import type { Outcome } from '#link-view/findings.ts'

/** All that this room says, in English. Another language is another file of this shape. */
const number = new Intl.NumberFormat('en')
const list = new Intl.ListFormat('en', { type: 'conjunction' })

const outcomes: Record<Outcome, string> = {
  mended: 'Mended',
  'left-out': 'Left out',
  yours: 'Needs you',
  check: 'To check',
  note: 'Note',
}

export const words = {
  title: 'Which link do you want to check?',
  undo: 'Undo',
  input: {
    label: 'A link, or a text with links in it',
    hint: 'Paste it just as you have it. Nothing leaves your browser.',
    paste: 'Paste',
    picture: 'Read a QR code',
    camera: 'Use the camera',
    clear: 'Clear',
    cleared: 'The text is cleared.',
    replaced: 'The text that was here before is replaced.',
    reading: 'Looking for a QR code in the picture…',
    drop: 'Drop it here',
    dropHint: 'A link, a text, a text file, or a picture of a QR code',
  },
  problems: {
    'clipboard-refused': {
      windows: 'The browser did not let the app read the clipboard. Press Ctrl+V instead.',
      mac: 'The browser did not let the app read the clipboard. Press ⌘V instead.',
    },
    'clipboard-empty': 'There is no text in the clipboard. Copy the link first.',
    'no-code':
      'There is no QR code that can be read in this picture. Try one that shows the whole code, sharp and from the front.',
    'not-a-picture': 'This file is not a picture that the browser can open.',
    'not-loaded':
      'The part of the app that reads QR codes could not be loaded. Check your connection and try again.',
    'not-text': 'This file is neither a text nor a picture.',
    'too-large': 'This file is too large to check here: a text may have up to 4 MB.',
    unreadable: 'The browser could not read this file. Try once more.',
  },
  empty: {
    title: 'What can be checked',
    items: {
      link: 'A link from an ad, a mail, a chat or a spreadsheet, in any condition',
      text: 'A whole message with several links in it',
      wrapped: 'HTML, Markdown, and the redirects of mail programs and Facebook',
      code: 'A picture of a QR code, dropped or pasted anywhere on this page',
    },
    example: 'An example: the documentation’s link, as it may come back from a mail',
    tryExample: 'Check this example',
    result:
      'The link in its colours, what is wrong with it, and the mended link to copy appear here.',
  },
  links: {
    legend: (count: number) => `${number.format(count)} links in this text`,
    more: (count: number, all: number) =>
      `The first ${number.format(count)} of ${number.format(all)} links are listed. Paste fewer at a time to see the others.`,
    states: {
      right: 'Works',
      mended: 'Mended',
      faulty: 'Needs you',
      address: 'Tells nothing',
      none: 'No link',
    },
  },
  state: {
    checking: (count: number) => `Checking ${number.format(count)} characters…`,
    right: 'This link works.',
    failsAll: 'This link does not work as pasted.',
    failsSome: 'As pasted, this link works with some bots only.',
    risky: 'As pasted, this link can go wrong.',
    yours: (count: number) =>
      count === 1 ? '1 thing needs you.' : `${number.format(count)} things need you.`,
    address: 'This address tells the bot nothing.',
    none: 'There is no link in it.',
    noneHint: 'A link begins with https://, such as https://example.com. Paste it whole.',
    addressHint: (opens: string) =>
      `It opens ${opens}, and that is all. In the builder it can get a block, attributes and variables.`,
    mended: (count: number) =>
      count === 1
        ? '1 thing was wrong with it, and is mended.'
        : `${number.format(count)} things were wrong with it, and all are mended.`,
    mendedSome: (mended: number, leftOut: number) =>
      `${number.format(mended + leftOut)} ${mended + leftOut === 1 ? 'thing was' : 'things were'} wrong with it: ${[
        mended > 0 ? `${number.format(mended)} ${mended === 1 ? 'is' : 'are'} mended` : '',
        `${number.format(leftOut)} ${leftOut === 1 ? 'is' : 'are'} left out`,
      ]
        .filter(Boolean)
        .join(', ')}.`,
    yoursHint: (mended: number) =>
      [
        'Only you know what is meant there.',
        mended === 0
          ? ''
          : mended === 1
            ? 'The other thing that was wrong is mended.'
            : `The other ${number.format(mended)} things that were wrong are mended.`,
      ]
        .filter(Boolean)
        .join(' '),
    toCheck: (count: number) =>
      count === 1 ? '1 thing to check' : `${number.format(count)} things to check`,
    showMe: 'Show me',
    characters: (count: number) =>
      count === 1 ? '1 character' : `${number.format(count)} characters`,
  },
  /** What the link does, in one sentence. */
  effect: {
    of: { right: 'It', mended: 'The mended link', faulty: 'Once finished, it', address: 'It' },
    opens: (address: string) => `opens ${address}`,
    starts: (block: string) => `starts the conversation at block ${block}`,
    writes: (names: readonly string[], more: number) =>
      `writes ${list.format(more > 0 ? [...names, `${number.format(more)} more`] : names)}`,
    sentence: (subject: string, deeds: readonly string[]) => `${subject} ${list.format(deeds)}.`,
  },
  result: {
    title: 'The result',
    bar: 'The link to take along',
    link: 'The link in its parts',
    copy: 'Copy the link',
    copyMended: 'Copy the mended link',
    copied: 'Copied',
    copiedLong: 'The link is in the clipboard.',
    build: 'Open in the builder',
    finish: 'Open in the builder to finish it',
    qr: 'QR code',
    compare: 'Compare with another link',
    tabs: 'What the link does',
    breakdown: 'Breakdown',
    afterClick: 'After the click',
    notLoaded:
      'This part of the app could not be loaded. Check your connection, then load the page again: the text is kept.',
    cut: (shown: number, all: number) =>
      `Only the first ${number.format(shown)} of ${number.format(all)} parts are shown. Copying takes all of them.`,
    cutText: (shown: number, all: number) =>
      `Only the first ${number.format(shown)} of ${number.format(all)} characters are shown. Copying takes all of them.`,
  },
  pasted: {
    title: 'As pasted',
    text: 'The text with its places marked',
    lineBreak: 'line break',
    findings: 'What was found',
    showPlace: (place: number) => `Show place ${number.format(place)} in the text`,
    outcomes,
    fixed: 'Done. The mended link is made anew.',
    cut: (shown: number, all: number) =>
      `${number.format(shown)} of ${number.format(all)} characters are shown here.`,
    cutFindings: (shown: number, all: number) =>
      `The first ${number.format(shown)} of ${number.format(all)} are listed.`,
  },
  change: {
    title: 'Before and after',
    before: 'The link as pasted',
    after: 'The mended link',
    sofar: 'The link so far',
    removed: 'removed:',
    added: 'added:',
    end: 'end',
    cut: (count: number) => `The first ${number.format(count)} characters of each are compared.`,
  },
  received: {
    title: 'What the bot would receive',
    hint: 'Bots read a link in one of two ways. Some cut it into its parts first and decode %20 and the like afterwards; others, Messenger among them, decode first. A right link comes out the same both ways. As pasted, this one does not come out as meant:',
    hintMessenger:
      'Messenger hands the data of a link to the bot. Of the link as pasted, it does not come out as meant:',
    same: 'As pasted, too, the bot would receive all that is meant.',
    asItStands: 'As pasted, the bot would receive this, faults and all:',
    unopened: 'No browser can open the link as pasted, so a bot receives nothing.',
    meant: 'Meant',
    messenger: 'The bot receives',
    splitting: 'Cuts first',
    decoding: 'Decodes first',
    empty: 'an empty value',
    nothing: 'As pasted, the bot would receive none of it.',
    missing: 'Nothing',
    right: 'As meant',
    wrong: 'Instead:',
    unwanted: 'Not meant:',
    notMeant: 'nothing',
    others: (count: number) =>
      count === 1
        ? '1 other part comes out as meant.'
        : `${number.format(count)} other parts come out as meant.`,
    cut: (shown: number, all: number) =>
      `The first ${number.format(shown)} of ${number.format(all)} are listed.`,
  },
  leftOut: {
    title: 'Left out',
    hint: 'This has no place in the mended link. Nothing of it was thrown away.',
    copy: 'Copy this piece',
    copied: 'Copied.',
    refused: 'The browser did not let the app copy. Select the text and copy it by hand.',
    cut: (shown: number, all: number) =>
      `The first ${number.format(shown)} of ${number.format(all)} pieces are listed.`,
  },
  compare: {
    title: 'Compare with another link',
    label: 'The other link',
    hint: 'Any link, in any condition: it is mended before the two are compared.',
    close: 'Stop comparing',
    swap: 'Swap the two',
    showSame: 'Show what is the same, too',
    caption: 'The two links, part by part',
    part: 'Part',
    mine: 'This link',
    other: 'The other link',
    change: 'Change',
    none: 'not there',
    channel: 'Opens in',
    channels: { website: 'Website', messenger: 'Messenger' },
    nothing: 'The two links do the same.',
    several: (count: number) =>
      `There are ${number.format(count)} links in it. The first is compared.`,
    summary: (count: number) =>
      count === 1 ? '1 part differs.' : `${number.format(count)} parts differ.`,
    changes: {
      same: 'Same',
      added: 'Added',
      removed: 'Removed',
      changed: 'Changed',
      moved: 'Moved',
    },
    cut: (shown: number, all: number) =>
      `The first ${number.format(shown)} of ${number.format(all)} parts are listed.`,
  },
} as const
