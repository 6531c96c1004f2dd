import { excelCellText } from './excel-cells.ts'
import { attribute, plainText } from './sheet-xml.ts'

/** A format that shows more of a number than a cell holds. */
export type ShownFormat = PaddedFormat | PercentFormat

/** How a format of numbers shows them with all their zeros: texts, and between them places for digits. */
export interface PaddedFormat {
  /** `null`: a digit. */
  readonly places: readonly (string | null)[]
  /** Zero is shown this way, too. */
  readonly hasZero: boolean
}

/** A number as a percentage: `20%` for 0.2. */
export interface PercentFormat {
  /** At least. */
  readonly decimals: number
}

/** Those that Excel has of its own, by their numbers: `0%` and `0.00%`. */
const ownPercents = [
  ['9', { decimals: 0 }],
  ['10', { decimals: 2 }],
] as const

/**
 * The styles of a workbook that fill numbers up with zeros (`00000` for zip codes) or show them as percentages, by the number that cells
 * call them by: out of `xl/styles.xml`. All others are left out: their numbers stay as they are. Any text; linear.
 */
export function shownStyles(xml: string): ReadonlyMap<number, ShownFormat> {
  const codes = new Map<string, ShownFormat>(ownPercents)
  for (const [, attributes = ''] of block(xml, 'numFmts').matchAll(tags('numFmt'))) {
    const code = plainText(attribute(attributes, 'formatCode') ?? '')
    const format = paddedFormat(code) ?? percentFormat(code)
    if (format !== null) codes.set(attribute(attributes, 'numFmtId') ?? '', format)
  }
  const styles = [...block(xml, 'cellXfs').matchAll(tags('xf'))]
  return new Map(
    styles.flatMap(([, attributes = ''], at) => {
      const format = codes.get(attribute(attributes, 'numFmtId') ?? '')
      return format === undefined ? [] : [[at, format] as const]
    }),
  )
}

/** Formats of cells in conditional formats and tables stand outside of these. */
function block(xml: string, name: string): string {
  const start = new RegExp(`<(?:\\w+:)?${name}[\\s>]`).exec(xml)?.index ?? xml.length
  const end = xml.slice(start).search(new RegExp(`</(?:\\w+:)?${name}\\s*>`))
  return end < 0 ? '' : xml.slice(start, start + end)
}

function tags(name: string): RegExp {
  return new RegExp(`<(?:\\w+:)?${name}\\s((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>`, 'g')
}

/** In front: colour and language (`[Red]`, `[$-407]`). What stands there else is a condition or a currency. */
const bearings =
  /^(?:\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\d{1,2}|\$-[\da-f]{1,4})\])*/i
/** A digit with zeros, a text in quotes or behind a backslash, a sign that stands for itself. */
const token = /0|"([^"]*)"|\\(.)|([-+() :])/suy
/** Excel's own limit of a format. */
const longestFormat = 255

/**
 * A format of numbers that shows at least two digits and nothing but digits and texts: `00000`, `00000-0000`, `"D-"00000`. Null for any
 * other: what is certain of them is the number.
 */
export function paddedFormat(code: string): PaddedFormat | null {
  if (code.length > longestFormat) return null
  const text = code.replace(bearings, '')
  const places: (string | null)[] = []
  token.lastIndex = 0
  let end = 0
  // Behind a `;` stands what is negative, zero and text.
  while (end < text.length && text[end] !== ';') {
    const found = token.exec(text)
    if (found === null) return null
    places.push(found[0] === '0' ? null : (found[1] ?? found[2] ?? found[3] ?? ''))
    end = token.lastIndex
  }
  const digits = places.filter((place) => place === null).length
  const others = text.slice(end).replaceAll(/"[^"]*"|\\./gsu, '')
  return digits < 2 ? null : { places, hasZero: others.split(';').length < 3 }
}

/** A format such as `0%` or `0.0%`; null for any other. */
export function percentFormat(code: string): PercentFormat | null {
  if (code.length > longestFormat) return null
  const found = /^(?:#,##)?0(?:\.(0+))?%(?:;|$)/.exec(code.replace(bearings, ''))
  return found && { decimals: found[1]?.length ?? 0 }
}

/** A number as such a format shows it, but never rounded; null for what is shown another way. */
export function shownText(number: number, format: ShownFormat): string | null {
  if ('places' in format) return padded(excelCellText(number), format)
  const text = excelCellText(number * 100)
  if (text === '') return null
  const [whole = '', decimals = ''] = text.split('.')
  const all = decimals.padEnd(format.decimals, '0')
  return `${whole}${all === '' ? '' : `.${all}`}%`
}

/** A whole number as such a format shows it; null for what it shows another way or rounds. `digits`: as they are, without a sign. */
export function padded(digits: string, { places, hasZero }: PaddedFormat): string | null {
  if (!/^\d+$/.test(digits) || (digits === '0' && !hasZero)) return null
  const count = places.filter((place) => place === null).length
  const all = digits.padStart(count, '0')
  // What has no place of its own stands at the first one.
  const extra = all.length - count
  let used = 0
  return places
    .map((place) => {
      if (place !== null) return place
      const from = used
      used += from === 0 ? extra + 1 : 1
      return all.slice(from, used)
    })
    .join('')
}
