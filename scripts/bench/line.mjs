/**
 * A line of a benchmark's table.
 * @typedef {{ what: string, measured: string, aim?: string }} Line what was measured, the figure with its unit, and what it
 *   is held against
 */

/**
 * A figure against its limit, in words: "within 130.0 kB" or "OVER 130.0 kB".
 * @param {number} measured
 * @param {number} limit the same unit
 * @param {(figure: number) => string} inWords
 */
export const against = (measured, limit, inWords) =>
  `${measured <= limit ? 'within' : 'OVER'} ${inWords(limit)}`
