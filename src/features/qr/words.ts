import type { Coarser } from '#qr/coarser.ts'
import { leastContrast } from '#qr/colours.ts'
import type { TooLong } from '#qr/encode.ts'
import { capacity, type Level } from '#qr/levels.ts'
import { sizeLimits, type Format, type Unit, type WrongSize } from '#qr/size.ts'
import type { Failure } from './use-qr.ts'

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const hundredths = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

type ByFormat = { readonly [format in Format]: string }
type ByLevel = { readonly [level in Level]: string }
type ByUnit = { readonly [unit in Unit]: string }

const levelNames: ByLevel = { L: 'Low', M: 'Medium', Q: 'High', H: 'Highest' }
const units: ByUnit = { px: 'pixels', mm: 'mm' }

/** All that this room says. Another language is another such catalogue. */
export const words = {
  title: 'QR code',
  close: 'Close',
  picture: 'QR code of your link',
  link: 'The link in this code',
  macros:
    'This link has placeholders that an ad platform or a mail program fills in. In a QR code nobody fills them in: your bot gets them as they stand.',

  format: 'Where will it be seen?',
  formatNames: { png: 'On screens', svg: 'In print', pdf: 'Print shop' } satisfies ByFormat,
  formatHints: { png: 'PNG picture', svg: 'SVG drawing', pdf: 'PDF page' } satisfies ByFormat,

  size: { px: 'Width in pixels', mm: 'Width in millimetres' } satisfies ByUnit,
  unit: 'Unit',
  unitNames: { px: 'px', mm: 'mm' } satisfies ByUnit,
  sizeHint: {
    px: 'From 256 to 4,096, free edge included.',
    mm: 'From 15 to 500, free edge included.',
  } satisfies ByUnit,
  wrongSize,
  takeSize: (size: number, unit: Unit) => `Make it ${sizeText(size, unit)}`,
  tooDense: 'Printed this small, its modules are under 0.4 mm: many phones cannot read that.',

  level: 'How much damage must it survive?',
  levelNames,
  levelShares: { L: '7 %', M: '15 %', Q: '25 %', H: '30 %' } satisfies ByLevel,
  levelHints: {
    L: 'Screens, very long links',
    M: 'Flyers, posters, most uses',
    Q: 'Stickers, packaging, outdoors',
    H: 'Rough wear and dirt',
  } satisfies ByLevel,
  levelFull: (limit: number) => `Holds ${whole.format(limit)} characters only`,
  takeLevel: (level: Level) => `Use ${levelNames[level]} instead`,

  facts: { code: 'Code', size: 'Size', print: 'In print', edge: 'Edge', shorter: 'Coarser' },
  modules: (version: number, count: number) =>
    `Version ${version}, ${count} × ${count} modules (its small squares).`,
  readableFrom: (mm: number) => `Phones read it from ${mm} mm on.`,
  pxDensity: (side: number, perModule: number) =>
    `${sizeText(side, 'px')} wide, ${hundredths.format(perModule)} for each module.`,
  pngRounded: (side: number, perModule: number, asked: number) =>
    `Comes out ${sizeText(side, 'px')} wide, not ${whole.format(asked)}: ${perModule} for each module, so that every edge is sharp.`,
  pngCapped: (side: number, perModule: number, asked: number) =>
    `Comes out ${sizeText(side, 'px')} wide, not ${whole.format(asked)}: ${perModule} for each module, and at most ${whole.format(sizeLimits.px.most)} each way.`,
  mmDensity: (mm: number, perModule: number) =>
    `${sizeText(mm, 'mm')} wide, ${hundredths.format(perModule)} mm for each module.`,
  resolution: (across: number, mm: number) =>
    `${sizeText(across, 'px')} across, which are ${whole.format((across / mm) * 25.4)} dpi.`,
  withCaption: (height: number, unit: Unit) => `With its caption ${sizeText(height, unit)} high.`,
  margin: 'Always 4 modules wide, it belongs to the code: leave it free.',
  coarser,
  longest: (values: readonly { readonly name: string; readonly length: number }[]) =>
    `${values.length > 1 ? 'Longest values' : 'Longest value'}: ${values.map(({ name, length }) => `${name} (${whole.format(length)})`).join(', ')}.`,

  look: 'Look',
  lookOf: { caption: 'Caption', colours: 'Colours', logo: 'Picture' },
  plainLook: 'Black on white',
  caption: 'Caption below the code',
  captionHint: 'In one line or two, whichever lets its letters be larger.',
  smallCaption: (mm: number) =>
    `Its letters come out ${tenths.format(mm)} mm high, too small to read: shorten it, or make the code wider.`,
  colours: {
    foreground: 'Code',
    background: 'Ground',
  },
  pickColour: { foreground: 'Pick the code’s colour', background: 'Pick the ground’s colour' },
  notAColour: 'Write six digits, such as #1a66d6.',
  ratio: (ratio: number) => `Contrast ${ratioText(ratio)}.`,
  tooAlike: (ratio: number) =>
    `Contrast ${ratioText(ratio)}: too little for phones. Take a darker code or a lighter ground, at least ${leastContrast} : 1.`,
  lightOnDark:
    'Light on dark is risky: many phones do not read such inverted codes. Try yours before you print.',
  blackOnWhite: 'Back to black on white',
  logo: 'Picture in the middle',
  logoHint: 'PNG, JPEG, WebP or SVG, such as your logo. Drop it here or choose it.',
  chooseLogo: 'Choose picture',
  logoFile: 'Picture file',
  removeLogo: 'Remove picture',
  logoBroken: (name: string) => `“${name}” cannot be opened as a picture. Try it as PNG or JPEG.`,
  logoCost: (modules: number, level: Level) =>
    `Covers ${modules} × ${modules} modules. The level is ${levelNames[level]}, which makes up for it.`,
  logoLevelOff: 'Too little with a picture in the middle',

  making: 'Making the code and reading it back…',
  checked: 'Checked: reads back as your link.',
  unsized: 'No file until the width is right.',
  uncoloured: 'No file until the colours are right.',
  notOffered: 'No code to save.',
  download: { png: 'Download PNG', svg: 'Download SVG', pdf: 'Download PDF' } satisfies ByFormat,
  downloading: (name: string) => `Downloading ${name}`,
  downloadRefused: 'Your browser did not take the file. Try it in a tab or browser of its own.',
  copyImage: 'Copy image',
  copied: 'Image copied.',
  copyRefused: 'Your browser does not let a page copy images. Download it instead.',
  retry: 'Try again',
  failure,
}

function sizeText(size: number, unit: Unit): string {
  return `${(unit === 'px' ? whole : hundredths).format(size)} ${units[unit]}`
}

/** Rounded down: what is too little is not made to look like enough. */
function ratioText(ratio: number): string {
  return `${tenths.format(Math.floor(ratio * 10) / 10)} : 1`
}

function coarser([first, second]: readonly Coarser[]): string {
  if (first === undefined) return ''
  const begin = `${characters(first.fewer)} less give a code of ${first.modules} modules, readable from ${first.readableFrom} mm`
  return second === undefined
    ? `${begin}.`
    : `${begin}; ${whole.format(second.fewer)} less give ${second.modules}, from ${second.readableFrom} mm.`
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${whole.format(count)} characters`
}

function wrongSize(why: WrongSize, unit: Unit): string {
  const { least, most } = sizeLimits[unit]
  const sentences: { readonly [reason in WrongSize]: string } = {
    'not-a-number':
      unit === 'px' ? 'Write a whole number, such as 1024.' : 'Write a number, such as 40.',
    'too-small': `At least ${sizeText(least, unit)}.`,
    'too-large': `At most ${sizeText(most, unit)}.`,
  }
  return sentences[why]
}

type Plain = Exclude<Failure, { readonly bytes: number }>

const failures: { readonly [reason in Plain['reason']]: string } = {
  empty: 'There is no link yet to make a code of.',
  unreadable:
    'The code could not be read back, so it is not offered. A privacy setting that changes the pictures a page draws can be the cause.',
  differs: 'The code reads back as something other than your link, so it is not offered.',
  'not-drawn': 'Your browser could not draw this picture. A smaller one may work.',
  'reader-missing':
    'The part that reads the code back did not load, so the code is not offered. Check your connection.',
}

function failure(why: Failure): string {
  if (why.reason === 'too-long') return tooLong(why)
  return why.reason === 'too-long-for-logo' ? tooLongForLogo(why.bytes) : failures[why.reason]
}

function tooLong({ bytes, level, limit, stillHolds }: TooLong): string {
  const link = `This link has ${whole.format(bytes)} characters`
  return stillHolds === null
    ? `${link}, and no QR code holds more than ${whole.format(capacity.L)}. Shorten it: fewer rows, shorter values.`
    : `${link}. At the level “${levelNames[level]}” a code holds ${whole.format(limit)}.`
}

function tooLongForLogo(bytes: number): string {
  return `This link has ${whole.format(bytes)} characters. With a picture in its middle a code holds ${whole.format(capacity.Q)}.`
}
