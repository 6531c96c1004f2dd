/**
 * True when a Node version lies in a range made of carets, as in package.json "engines".
 * @param {string} version "20.19.0", with or without a leading v
 * @param {string} range "^20.19.0 || ^22.12.0"; any other kind of range throws
 */
export const isInRange = (version, range) => {
  const [major, minor, patch] = numbers(version)
  return carets(range).some(
    ([wantedMajor, wantedMinor, wantedPatch]) =>
      major === wantedMajor &&
      (minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch)),
  )
}

/**
 * The range in words: "20.19 or newer 20, 22.12 or newer 22".
 * @param {string} range as for isInRange
 */
export const rangeInWords = (range) =>
  carets(range)
    .map(([major, minor]) =>
      minor === 0 ? `any ${major}` : `${major}.${minor} or a later ${major}`,
    )
    .join(', ')

/** @param {string} range */
const carets = (range) =>
  range.split('||').map((part) => {
    const caret = part.trim()
    if (!caret.startsWith('^')) throw new Error(`"${caret}" in engines is not a caret range`)
    return numbers(caret.slice(1))
  })

/**
 * @param {string} version
 * @returns {[number, number, number]}
 */
const numbers = (version) => {
  const [major = 0, minor = 0, patch = 0] = version.replace(/^v/, '').split('.').map(Number)
  return [major, minor, patch]
}
