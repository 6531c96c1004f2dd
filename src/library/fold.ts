/**
 * A text as it is searched: without case, accents and signs that nobody sees, so that `da nang` finds `Đà Nẵng`. Folding a
 * piece of a text gives a piece of the folded text. Any text: never throws; linear.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(unheard, '')
    .replaceAll(undivided, (letter) => plain[letter] ?? letter)
}

const ascii = /^[\0-\x7f]*$/
const unheard = /[\p{M}\p{Cf}]/gu

/** Letters that Unicode does not divide into a plain one and its mark, and the two small forms of sigma. */
const plain: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
}
const undivided = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')
