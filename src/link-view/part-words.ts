import type { LinkPart } from '#link/index.ts'

/** What this room calls the parts of a link, and what it says they do, in English. */

const partNames: Record<LinkPart, string> = {
  destination: 'Website',
  utm: 'Campaign tracking',
  signature: 'BotStar signature',
  block: 'Block',
  user: 'User attribute',
  variable: 'Variable',
  fragment: 'Place on the page',
}

export const words = {
  partNames,
  messengerDestination: 'Messenger link',
  // {braces} are filled in by the screen.
  breakdown: {
    caption: 'What each part of the link does',
    part: 'Part',
    effect: 'As it stands in the link, and what it does',
    website: 'The page that opens.',
    messenger: 'The conversation that opens.',
    signature: 'Tells the page that chatbot data follows.',
    signatureMessenger: 'Tells Messenger that chatbot data follows.',
    block: 'The conversation starts at this block.',
    blockNamed: 'The conversation starts at {block}.',
    // `later`: with a placeholder in it. `never`: with one that nobody fills in where the link is pasted.
    user: {
      now: '{name} becomes {value}.',
      later: '{name} becomes what {value} stands for when the link is used.',
      never: '{name} becomes {value} to the letter: where you paste it, this is not filled in.',
    },
    variable: {
      now: 'The variable {name} holds {value}.',
      later: 'The variable {name} holds what {value} stands for when the link is used.',
      never:
        'The variable {name} holds {value} to the letter: where you paste it, this is not filled in.',
    },
    utm: 'Read by the website’s statistics, not by the bot.',
    utmMessenger: 'Nobody reads this on Messenger.',
    fragment: 'The place on the page that the browser shows.',
    faulty: 'Cannot be delivered like this: see what is wrong with it.',
    empty: 'Each part of the link is explained here as soon as there is one.',
  },
  messages: { error: 'Error', warning: 'Check', info: 'Note' },
} as const
