import { seenTexts } from './duplicates.ts'

/** Gives each file of an archive its name. */
export interface CodeNames {
  /**
   * A name for the text of a cell (any text), such as `Đà Nẵng.svg`: the first that asks gets it as it is, the next ones
   * `Đà Nẵng-2.svg` and so on. A text with nothing in it that a name can hold gets that of its line: `line-12.svg`.
   */
  readonly nameFor: (text: string, line: number) => string
}

/** Characters of a name without what is put behind it: its letters may be three each where a file system takes them apart. */
const longestStem = 80
/** Bytes of UTF-8: the tightest file systems take 255, some with encryption 143. */
const mostBytes = 130

/**
 * Names that Windows, macOS and Linux take, unlike each other without regard to case, accents' spelling and what is not
 * seen; letters of all scripts stay. `ending`: with its dot. Keeps sixteen to thirty-two bytes for each name, and more
 * for texts that repeat.
 */
export function codeNames(ending: string): CodeNames {
  const seen = seenTexts()
  const last = new Map<string, number>()
  return {
    nameFor(text, line) {
      const stem = fileStem(text) || `line-${line}`
      if (!seen.has([likeness(stem)])) return stem + ending
      const known = likeness(stem)
      let number = (last.get(known) ?? 1) + 1
      while (seen.has([likeness(`${stem}-${number}`)])) number += 1
      last.set(known, number)
      return `${stem}-${number}${ending}`
    },
  }
}

/** What file systems take for the same name; a little more does no harm. */
function likeness(stem: string): string {
  if (ascii.test(stem)) return stem.toLowerCase()
  return stem.toUpperCase().toLowerCase().normalize('NFC').replaceAll(unseen, '')
}

const ascii = /^[ -~]*$/
const unseen = /[\p{Cf}\p{DI}]/gu

/** The part of a file's name in front of its ending; `''` where nothing is left. */
export function fileStem(text: string): string {
  const stem = isTidy(text) ? text : tidied(text)
  return reserved.test(stem) ? `_${stem}` : stem
}

/** Nothing is to be done for most cells of most lists, and this is found sooner than done. */
function isTidy(text: string): boolean {
  return text.length * 3 <= mostBytes && onlyWords.test(text)
}

const onlyWords = /^\w+(?:[ -]\w+)*$/

function tidied(text: string): string {
  const tidy = text
    .normalize('NFC')
    .replaceAll(
      /[\p{Cs}\p{Cn}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu,
      '',
    )
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[<>:"/\\|?*]+/g, '-')
    .replaceAll(/-{2,}/g, '-')
  return shortened(tidy.replace(atStart, '')).replace(atEnd, '')
}

/** Hidden files begin with a dot, options of commands with a hyphen. */
const atStart = /^[\s.\-\u200C\u200D]+/
/** Windows drops dots and spaces at the end. */
const atEnd = /[\s.\-\u200C\u200D]+$/

/** Devices of Windows, whatever stands behind their dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i

/** Cut between two characters as people see them. */
function shortened(text: string): string {
  if (text.length * 3 <= mostBytes) return text
  const bytes = new TextEncoder()
  let kept = ''
  let size = 0
  // What cannot be within the limit need not be taken apart.
  for (const { segment } of characters.segment(text.slice(0, 2 * longestStem))) {
    size += bytes.encode(segment).length
    if (size > mostBytes || kept.length + segment.length > longestStem) break
    kept += segment
  }
  return kept
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
