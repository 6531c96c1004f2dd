import { fail, ok, type Result } from '#platform/result.ts'

/** Both as `#rrggbb` in lower case. */
export interface Colours {
  /** Of the dark modules and the caption. */
  readonly foreground: string
  readonly background: string
}

export const blackOnWhite: Colours = { foreground: '#000000', background: '#ffffff' }

/** Reads a typed colour: three or six hexadecimal digits, with or without `#`. */
export function readColour(typed: string): Result<string, 'not-a-colour'> {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(typed.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return fail('not-a-colour')
  return ok(`#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`)
}

/** Red, green and blue, 0 to 255 each, of a colour as `Colours` has them. */
export function channelsOf(colour: string): readonly [number, number, number] {
  const all = Number.parseInt(colour.slice(1), 16)
  return [all >> 16, (all >> 8) & 255, all & 255]
}

/** How far two colours lie apart in lightness, 1 (not at all) to 21 (black and white): WCAG 2.2, "contrast ratio". */
export function contrast({ foreground, background }: Colours): number {
  const [lighter = 1, darker = 0] = [foreground, background]
    .map(luminance)
    .toSorted((one, other) => other - one)
  return (lighter + 0.05) / (darker + 0.05)
}

/**
 * What phones below this make of a code depends on the phone and the light. A reader of ours is no judge of it: it looks at
 * perfect pixels.
 */
export const leastContrast = 4

/** `too-alike`: under 4 : 1, not to be offered. `light-on-dark`: an inverted code, which many phones do not look for. */
export type ColourFault = 'too-alike' | 'light-on-dark'

/** What is wrong with the two for phones; null for nothing. They are `#rrggbb`: read what was typed with `readColour` first. */
export function colourFault(colours: Colours): ColourFault | null {
  if (contrast(colours) < leastContrast) return 'too-alike'
  return luminance(colours.foreground) > luminance(colours.background) ? 'light-on-dark' : null
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
