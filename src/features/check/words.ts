import type { Outcome } from '#link-view/findings.ts'

/** All that this room says, in English. Another language is another file of this shape. */
const number = new Intl.NumberFormat('en')
const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** A number with its word; `''` for none. */
function said(count: number, one: string, several: string): string {
  return count === 0 ? '' : `${number.format(count)} ${count === 1 ? one : several}`
}

const outcomes: Record<Outcome, string> = {
  mended: 'Mended',
  'left-out': 'Left out',
  yours: 'You decide',
  done: 'Mended by you',
  check: 'To check',
  note: 'Note',
}

export const words = {
  title: 'Which link do you want to check?',
  undo: 'Undo',
  broughtBack: 'What was there before is back.',
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
  notes: {
    'links-listed': 'The words have links behind them: they are listed below.',
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
      address: 'No chatbot data',
      none: 'No link',
    },
    counts: (counts: Readonly<Record<'right' | 'mended' | 'faulty' | 'address', number>>) =>
      [
        said(counts.right, 'works', 'work'),
        said(counts.mended, 'mended', 'mended'),
        said(counts.faulty, 'needs you', 'need you'),
        said(counts.address, 'without chatbot data', 'without chatbot data'),
      ]
        .filter(Boolean)
        .join(', '),
    copyAll: 'Copy all mended links',
    addToBot: 'Add these to the bot',
    copiedAll: (copied: number, not: number) =>
      [
        copied === 1
          ? '1 link is copied.'
          : `${number.format(copied)} links are copied, one on each line.`,
        not === 0 ? '' : `${said(not, 'is', 'are')} not, and ${not === 1 ? 'needs' : 'need'} you.`,
      ]
        .filter(Boolean)
        .join(' '),
    unlisted: (count: number) =>
      count === 0 ? '' : `${said(count, 'is', 'are')} not listed, and not copied.`,
    refused: 'The browser did not let the app copy. Choose a link and copy it by hand.',
    block: (id: string) => `block ${id}`,
  },
  state: {
    checking: (count: number) => `Checking ${number.format(count)} characters…`,
    right: 'This link works.',
    doubtful: 'This link works, but look at this.',
    nowWorks: 'The mended link works.',
    changed: (count: number) =>
      count === 0
        ? ''
        : `${number.format(count)} ${count === 1 ? 'thing' : 'things'} changed by you.`,
    failsAll: 'This link does not work as pasted.',
    failsSome: 'As pasted, this link works with some bots only.',
    risky: 'As pasted, this link can go wrong.',
    yours: (count: number) =>
      count === 1
        ? '1 thing only you can decide.'
        : `${number.format(count)} things only you can decide.`,
    unplaced: (count: number) =>
      count === 1
        ? '1 piece has no place in the link.'
        : `${number.format(count)} pieces have no place in the link.`,
    address: 'This is an ordinary address, without chatbot data.',
    addressHint: (opens: string) =>
      `It opens ${opens}, and that is all. In the builder it can get a block, attributes and variables.`,
    short: 'This is a short link.',
    shortHint:
      'What is behind it cannot be seen without opening it: open it, and paste the address you arrive at.',
    none: 'There is no link in it.',
    noneHint: 'A link begins with https://, such as https://example.com. Paste it whole.',
    noAddress: 'Chatbot data, but no address in front of it.',
    noAddressHint: 'Write the address of your page in front of it, such as https://example.com.',
    brokenAddress: 'The address is broken.',
    brokenAddressHint: 'It begins with https://, without spaces, such as https://example.com.',
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
    yoursHint: 'Only you know what is meant there.',
    unplacedHint: 'Decide what was meant with it, and finish the link in the builder.',
    othersMended: (mended: number) =>
      mended === 0
        ? ''
        : mended === 1
          ? 'The other thing that was wrong is mended.'
          : `The other ${number.format(mended)} things that were wrong are mended.`,
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
    sentence: (subject: string, deeds: readonly string[]) =>
      // What was cut ends in dots of its own.
      `${subject} ${list.format(deeds)}.`.replace(/…\.$/, '…'),
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
    addToBot: 'Add these to the bot',
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
    legend: 'The colours of the numbers',
    red: 'Red:',
    black: 'Black:',
    legendError: 'The link fails because of it.',
    legendOther: 'It can go wrong, or is good to know.',
    changed: (from: string, to: string) =>
      from === '' ? `“${to}” is put in.` : `“${from}” → “${to}”`,
    removed: (from: string) => `“${from}” is taken out.`,
    fixed: 'The link is changed.',
    cut: (shown: number, all: number) =>
      `${number.format(shown)} of ${number.format(all)} characters are shown here.`,
    takeBack: 'Take it back',
    cutFindings: (shown: number, all: number) =>
      `The first ${number.format(shown)} of ${number.format(all)} are listed.`,
  },
  change: {
    title: 'Before and after',
    sameHint: 'The same link, written so that every program keeps it whole.',
    moved: (names: readonly string[]) =>
      `${list.format(names.map((name) => `“${name}”`))} stood behind the data, and ${names.length === 1 ? 'is' : 'are'} moved in front of it.`,
    before: 'The link as pasted',
    after: 'The mended link',
    written: 'The link as it is copied',
    sofar: 'The link so far',
    removed: 'removed:',
    added: 'added:',
    end: 'end',
    cut: (count: number) => `The first ${number.format(count)} characters of each are compared.`,
  },
  leftOut: {
    title: 'Left out of the link',
    hint: 'This has no place in the mended link. Nothing of it was thrown away.',
    around: 'Words around it',
    aroundHint: 'They are no part of the link.',
    pieces: (count: number) => said(count, 'piece', 'pieces'),
    copy: 'Copy this piece',
    copied: 'Copied.',
    refused: 'The browser did not let the app copy. Select the text and copy it by hand.',
    cut: (shown: number, all: number) =>
      `The first ${number.format(shown)} of ${number.format(all)} pieces are listed.`,
  },
} as const
