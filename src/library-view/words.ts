import type { LibraryTrouble, SaveTrouble } from '#library/library.ts'

/** What this room says about the keeping of presets and bots, in English. Another language is another file of this shape. */
export const words = {
  trouble: {
    'not-loaded': {
      title: 'Your presets and bots could not be loaded.',
      text: 'A part of the app did not arrive. Check your connection, then try again. Nothing that was saved is lost.',
    },
    refused: {
      title: 'This browser does not let the app keep anything.',
      text: 'It may be a private window, or a setting that blocks the data of this site. You can build, check and copy links as always; for presets and bots, allow this site to keep data, or open the app in an ordinary window.',
    },
    damaged: {
      title: 'Your presets and bots cannot be read just now.',
      text: 'The browser’s database does not answer, or is damaged. Try again, or restart the browser. Where that does not help, save what is there as a file, then start a new library and import the file. The old library stays in this browser as it is.',
    },
    newer: {
      title: 'Your presets and bots were kept by a newer version of this app.',
      text: 'Load this page again to get the newest version. Where that does not help, you can save what is there as a file, and start a new library beside it. The old library stays in this browser as it is.',
    },
  },
  tryAgain: 'Try again',
  rawExport: 'Save what is there as a file',
  exported: (name: string) => `${name} is in your downloads.`,
  exportRefused: 'The browser does not hand over what is there.',
  startNew: 'Start a new library',
  startNewRefused: {
    full: 'There is no room left for a new library. Make room on this device, then try again.',
    refused: 'The browser does not let the app start a new library.',
  },
  unreadable: (count: number) =>
    `${count === 1 ? 'One entry' : `${count} entries`} of your library cannot be read by this version of the app. Nothing was deleted: ${count === 1 ? 'it stays as it is, and is' : 'they stay as they are, and are'} in every export.`,
  export: 'Export',
  notSaved: {
    full: 'Not saved: this browser has no room left for it. Export your library, make room on this device, then save again.',
    conflict: 'Not saved: it was changed in another tab since you opened it.',
    gone: 'Not saved: it was deleted in another tab since you opened it.',
    'not-loaded':
      'Not saved: a part of the app did not arrive. Check your connection, then save again.',
    refused: 'Not saved: this browser does not let the app keep anything.',
    damaged:
      'Not saved: the browser’s database does not answer. Try again, or restart the browser.',
    newer:
      'Not saved: a newer version of this app has changed the library. Load the page again, then save.',
  } satisfies Record<SaveTrouble, string>,
} as const

/** Why something was not saved, as a sentence, and what to do about it. */
export function saveTroubleText(trouble: SaveTrouble): string {
  return words.notSaved[trouble]
}

/** Whether the library that is there will not do, so that a new one can be started. */
export function canStartNew(trouble: LibraryTrouble): boolean {
  return trouble === 'damaged' || trouble === 'newer'
}
