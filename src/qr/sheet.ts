import { layCaption, type Caption } from './caption.ts'
import { blackOnWhite, type Colours } from './colours.ts'
import type { QrCode } from './encode.ts'
import { placeLogo, type LogoArt, type PlacedLogo } from './logo.ts'
import { sideOf } from './runs.ts'

/** How a code is to look; black on white with nothing beside it unless told. */
export interface Look {
  readonly colours?: Colours
  /** Below the code, in one line or two: see `layCaption`. */
  readonly caption?: string
  /** In the middle of the code, whose level must bear it: see `logoLevel`. */
  readonly logo?: LogoArt
}

/** A code with all that is around it, laid out: what every picture is drawn from. Lengths are in modules. */
export interface Sheet {
  readonly code: QrCode
  readonly colours: Colours
  /** Whole modules. */
  readonly width: number
  readonly height: number
  readonly caption: Caption | null
  readonly logo: PlacedLogo | null
}

/**
 * Lays out a code and what is around it: the caption below (none for a text of nothing), the logo in its middle. Whether the colours
 * tell apart and the level bears the logo is for the caller to have judged: `colourFault`, `logoLevel`.
 */
export function toSheet(code: QrCode, look: Look = {}): Sheet {
  const side = sideOf(code)
  const caption = layCaption(code, look.caption ?? '')
  return {
    code,
    colours: look.colours ?? blackOnWhite,
    width: side,
    height: side + (caption?.height ?? 0),
    caption,
    logo: look.logo ? placeLogo(code, look.logo) : null,
  }
}
