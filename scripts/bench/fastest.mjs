/**
 * The best round of each, in whatever a round measures. Taken in turns, so that what else the machine does meets all of them.
 * @param {readonly (() => number)[]} tries
 * @param {number} rounds
 */
export const fastest = (tries, rounds) => {
  const best = tries.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    tries.forEach((rate, at) => {
      best[at] = Math.max(best[at] ?? 0, rate())
    })
  }
  return best
}
