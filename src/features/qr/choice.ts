import { blackOnWhite, colourFault, readColour, type Colours } from '#qr/colours.ts'
import { startingLevel, type Level } from '#qr/levels.ts'
import { logoLevel } from '#qr/logo.ts'
import type { Look } from '#qr/sheet.ts'
import { readSize, sizeLimits, unitsOf, type Format, type Unit, type Width } from '#qr/size.ts'
import type { Logo } from './open-logo.ts'

/** What a person decides about a code. */
export interface QrChoice {
  readonly format: Format
  /** What each format's width is said in. */
  readonly units: { readonly [format in Format]: Unit }
  /** As typed, each unit its own. */
  readonly sizes: { readonly [unit in Unit]: string }
  /** Null: the one that suits the link. */
  readonly level: Level | null
  readonly caption: string
  /** As typed. */
  readonly colours: Colours
  readonly logo: Logo | null
}

export const firstChoice: QrChoice = {
  format: 'png',
  units: { png: unitsOf.png[0], svg: unitsOf.svg[0], pdf: unitsOf.pdf[0] },
  sizes: { px: String(sizeLimits.px.usual), mm: String(sizeLimits.mm.usual) },
  level: null,
  caption: '',
  colours: blackOnWhite,
  logo: null,
}

/** Null while what is typed is no width. */
export function chosenWidth({ format, units, sizes }: QrChoice): Width | null {
  const unit = units[format]
  const size = readSize(sizes[unit], unit)
  return size.ok ? { unit, length: size.value } : null
}

/** The level in force: the chosen one, or the one that suits the link; with a logo, one that bears it. */
export function levelInForce({ level, logo }: QrChoice, bytes: number): Level {
  if (logo === null) return level ?? startingLevel(bytes)
  return level === 'Q' || level === 'H' ? level : (logoLevel(bytes) ?? 'Q')
}

/** The colours as they are read, usual ones in place of what is none; and whether a code may be made in them. */
export function readColours({ colours }: QrChoice): { colours: Colours; isRight: boolean } {
  const foreground = readColour(colours.foreground)
  const background = readColour(colours.background)
  const read = {
    foreground: foreground.ok ? foreground.value : blackOnWhite.foreground,
    background: background.ok ? background.value : blackOnWhite.background,
  }
  const isRight = foreground.ok && background.ok && colourFault(read) !== 'too-alike'
  return { colours: read, isRight }
}

/** The look that was chosen. A colour that is none is the usual one (`readColours`). */
export function chosenLook(choice: QrChoice): Look {
  const { caption, logo } = choice
  const { colours } = readColours(choice)
  return { caption, colours, ...(logo && { logo }) }
}
