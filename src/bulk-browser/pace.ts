/** How fast a run is, and how long it will still take. */
export interface Pace {
  readonly rowsPerSecond: number
  /** Null while it is too early to say. */
  readonly secondsLeft: number | null
}

/** Milliseconds over which hurrying and waiting are smoothed. */
const memory = 3000
/** Milliseconds before anything is said of the end. */
const tooEarly = 1000

/** Follows a run that began at `start` (milliseconds); `at` is asked with what is done by then, which never grows less. */
export function pacing(start: number) {
  let last = { now: start, rows: 0, share: 0 }
  let rowRate = 0
  let shareRate = 0
  return {
    at(now: number, rows: number, share: number): Pace {
      const passed = now - last.now
      if (passed > 0) {
        // At first, all of what is known counts.
        const weight = Math.max(1 - Math.exp(-passed / memory), passed / (now - start))
        rowRate += weight * ((rows - last.rows) / passed - rowRate)
        shareRate += weight * ((share - last.share) / passed - shareRate)
        last = { now, rows, share }
      }
      const isKnown = shareRate > 0 && now - start >= tooEarly
      return {
        rowsPerSecond: Math.round(rowRate * 1000),
        secondsLeft: isKnown ? Math.max(0, (1 - share) / shareRate / 1000) : null,
      }
    },
  }
}
