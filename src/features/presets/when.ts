const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
const hour = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
const both = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** A moment in few signs, as people here write it: the time where it is today's, else the day. Milliseconds since 1970. */
export function shortWhen(moment: number, now = Date.now()): string {
  const isToday = day.format(moment) === day.format(now)
  return (isToday ? hour : day).format(moment)
}

/** A moment with day and time. */
export function longWhen(moment: number): string {
  return both.format(moment)
}

/** With seconds: what was saved twice in a minute is told apart. */
export function exactWhen(moment: number): string {
  return exact.format(moment)
}

/** A day. */
export function dayOf(moment: number): string {
  return day.format(moment)
}
