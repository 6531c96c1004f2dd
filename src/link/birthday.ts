/** Whether the text is a day of the calendar, `yyyy-mm-dd`, from year 1 on. */
export function isRealDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  return parts !== null && date(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

/** This machine's own day, `yyyy-mm-dd`. */
export function localToday(): string {
  const now = new Date()
  return [
    String(now.getFullYear()).padStart(4, '0'),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-')
}

/**
 * The days that somebody can have meant, `yyyy-mm-dd`: two where day and month cannot be told apart (`05/06/1990`, the day
 * first, then the month first); none where it is no day, or one of them is after `today`. Years have four digits: nobody can
 * tell which century `90` means.
 */
export function readBirthdays(text: string, today: string): readonly string[] {
  const days = [...new Set(readings(text.trim()).filter((it) => it !== null))]
  return days.every((day) => day <= today) ? days : []
}

/** The one day that can be meant; `null` where there is none or another one. */
export function readBirthday(text: string, today: string): string | null {
  const [day, other] = readBirthdays(text, today)
  return other === undefined ? (day ?? null) : null
}

const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ][\d:.]{4,}(?:Z|[+-][\d:]+)?)?$/
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4})$/i
const monthNameDay = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i

function readings(text: string): readonly (string | null)[] {
  const first = yearFirst.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (first) return [date(Number(first[1]), Number(first[2]), Number(first[3]))]
  const last = yearLast.exec(text)
  if (last) {
    const [one, two, year] = [Number(last[1]), Number(last[2]), Number(last[3])]
    return [date(year, two, one), date(year, one, two)]
  }
  const [day, month, year] = namedMonth(text)
  return [date(Number(year), monthNumber(month), Number(day))]
}

function namedMonth(text: string): readonly (string | undefined)[] {
  const dayFirst = dayMonthName.exec(text)
  if (dayFirst) return [dayFirst[1], dayFirst[2], dayFirst[3]]
  const monthFirst = monthNameDay.exec(text)
  return monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : []
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function monthNumber(name = ''): number {
  const short = name.toLowerCase()
  return short.length < 3 ? 0 : months.findIndex((month) => month.startsWith(short)) + 1
}

function date(year: number, month: number, day: number): string | null {
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')
  if (!(year >= 1 && month >= 1 && day >= 1) || text.length !== 10) return null
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? text : null
}
