const pictures = 0x2400
const deletePicture = '\u2421'
/** Few fonts have a picture of a tab, and every one has this. */
const tabPicture = '\u2192'

/**
 * A text for the eye: control characters as their pictures (␊ for a line break, → for a tab), halves of characters as �, so that
 * what is wrong with a piece can be seen. For showing only.
 */
export function visible(text: string): string {
  return text
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .replace(/\p{Cc}|[\u2028\u2029]/gu, (character) => {
      if (character === '\t') return tabPicture
      const code = character.charCodeAt(0)
      if (code < 0x20) return String.fromCharCode(pictures + code)
      return code === 0x7f ? deletePicture : '\uFFFD'
    })
}
