/**
 * What a cell of a spreadsheet holds, as the text that stands there: dates (what the sheet shows, taken for UTC) as `2026-03-01`, with their time (`2026-03-01 14:30`) where they have
 * one, times alone as `14:30`; numbers in plain digits; TRUE and FALSE; `''` for null and whatever else.
 */
export function excelCellText(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell instanceof Date ? dateText(cell) : ''
}

/** Behind fifteen digits, spreadsheets keep what only arithmetic brought about. */
const digits = 15

function numberText(number: number): string {
  if (!Number.isFinite(number)) return ''
  const text = String(Number(number.toPrecision(digits)))
  return text.includes('e') ? withoutExponent(text) : text
}

function withoutExponent(text: string): string {
  const [, sign = '', whole = '', decimals = '', exponent = ''] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? []
  const power = Number(exponent)
  const all = whole + decimals
  return power < 0
    ? `${sign}0.${'0'.repeat(-power - whole.length)}${all}`
    : sign + all.padEnd(whole.length + power, '0')
}

/** Day 0 of spreadsheets; a time alone stands on it, or on the day after. */
const firstDays = Date.UTC(1900, 0, 1)
const dayOne = Date.UTC(1899, 11, 31)
const second = 1000

function dateText(date: Date): string {
  const time = date.getTime()
  if (Number.isNaN(time)) return ''
  // A day holds no whole number of the fractions that spreadsheets count in.
  const [day = '', clock = ''] = new Date(Math.round(time / second) * second)
    .toISOString()
    .split('T')
  const short = clock.slice(0, clock.startsWith('00', 6) ? 5 : 8)
  // Behind a day, midnight says that there is no time; day 0 is none, so there it is the time.
  if (short === '00:00') return time < dayOne ? short : day
  return time < firstDays ? short : `${day} ${short}`
}
