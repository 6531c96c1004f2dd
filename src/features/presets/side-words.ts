import { quoted } from '#link-view/quoted.ts'
import { tagged } from './words.ts'

/** What is said of theirs and mine, side by side, in English. Another language is another file of this shape. */
export const sideWords = {
  name: (theirs: string, mine: string) =>
    `Name: theirs is ${quoted(theirs)}, yours is ${quoted(mine)}.`,
  bot: (theirs: string, mine: string) => `Bot: theirs is ${theirs}, yours is ${mine}.`,
  hold: (label: string, theirs: string, mine: string) =>
    `${quoted(label)}: ${theirs} in theirs, ${mine} in yours.`,
  spelling: 'Theirs and yours spell system attributes differently in the link.',
  separators: 'Of theirs and yours, one writes the separators of the link percent-encoded.',
  tags: (whose: 'theirs' | 'mine', added: readonly string[], deleted: readonly string[]) =>
    `${whose === 'theirs' ? 'Theirs' : 'Yours'}: ${[
      added.length > 0 ? `${tagged(added)} added` : '',
      deleted.length > 0 ? `${tagged(deleted)} deleted` : '',
    ]
      .filter(Boolean)
      .join(', ')}.`,
  tagsOnly: (whose: 'theirs' | 'mine', tags: readonly string[]) =>
    `Only in ${whose === 'theirs' ? 'theirs' : 'yours'}: ${tagged(tags)}.`,
  onlyTheirs: 'Only in theirs',
  onlyMine: 'Only in yours',
  differs: 'Different',
  changed: {
    added: 'Added',
    removed: 'Deleted',
    changed: 'Changed',
    moved: 'Moved',
  },
  inTheirs: (change: string) => `${change} in theirs`,
  inMine: (change: string) => `${change} in yours`,
  inBoth: (change: string) => `${change} in both`,
  both: (theirs: string, mine: string) => `${theirs}, ${mine.toLowerCase()}`,
} as const
