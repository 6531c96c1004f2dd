import type { TooLong } from '#qr/encode.ts'
import { capacity, type Level } from '#qr/levels.ts'
import { sizeLimits, type Format, type WrongSize } from '#qr/size.ts'
import type { Failure } from './use-qr.ts'

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const hundredths = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

type ByFormat = { readonly [format in Format]: string }
type ByLevel = { readonly [level in Level]: string }

const levelNames: ByLevel = { L: 'Low', M: 'Medium', Q: 'High', H: 'Highest' }
const units: ByFormat = { png: 'pixels', svg: 'mm' }

/** All that this room says. Another language is another such catalogue. */
export const words = {
  title: 'QR code',
  close: 'Close',
  picture: 'QR code of your link',
  link: 'The link in this code',
  macros:
    'This link has placeholders that an ad platform or a mail program fills in. In a QR code nobody fills them in: your bot gets them as they stand.',

  format: 'Where will it be seen?',
  formatNames: { png: 'On screens', svg: 'In print' } satisfies ByFormat,
  formatHints: {
    png: 'PNG, for chats, slides and pages',
    svg: 'SVG, sharp at any size',
  } satisfies ByFormat,

  size: { png: 'Width in pixels', svg: 'Width in millimetres' } satisfies ByFormat,
  sizeHint: {
    png: 'From 256 to 4,096, white edge included.',
    svg: 'From 15 to 500, white edge included.',
  } satisfies ByFormat,
  wrongSize,
  takeSize: (size: number, format: Format) => `Make it ${sizeText(size, format)}`,
  tooDense: 'Printed this small, its modules are under 0.4 mm: many phones cannot read that.',

  level: 'How much damage must it survive?',
  levelNames,
  levelShares: { L: '7 %', M: '15 %', Q: '25 %', H: '30 %' } satisfies ByLevel,
  levelHints: {
    L: 'Screens, very long links',
    M: 'Flyers, posters, most uses',
    Q: 'Stickers, packaging, outdoors',
    H: 'Rough wear, a logo on top',
  } satisfies ByLevel,
  levelFull: (limit: number) => `Holds ${whole.format(limit)} characters only`,
  takeLevel: (level: Level) => `Use ${levelNames[level]} instead`,

  modules: (count: number) => `${count} × ${count} modules, the small squares.`,
  pngDensity: (side: number, perModule: number) =>
    `${sizeText(side, 'png')} wide, ${perModule} for each module.`,
  pngRounded: (side: number, perModule: number, asked: number) =>
    `Comes out ${sizeText(side, 'png')} wide, not ${whole.format(asked)}: ${perModule} for each module, so that every edge is sharp.`,
  svgDensity: (mm: number, perModule: number) =>
    `${sizeText(mm, 'svg')} wide, ${hundredths.format(perModule)} mm for each module.`,
  margin: 'The white edge, always 4 modules wide, belongs to the code: leave it free.',

  making: 'Making the code and reading it back…',
  checked: 'Checked: reads back as your link.',
  unsized: 'No file until the width is right.',
  notOffered: 'No code to save.',
  download: { png: 'Download PNG', svg: 'Download SVG' } satisfies ByFormat,
  downloading: (name: string) => `Downloading ${name}`,
  downloadRefused: 'Your browser did not take the file. Try it in a tab or browser of its own.',
  copyImage: 'Copy image',
  copied: 'Image copied.',
  copyRefused: 'Your browser does not let a page copy images. Download it instead.',
  retry: 'Try again',
  failure,
}

function sizeText(size: number, format: Format): string {
  return `${(format === 'png' ? whole : hundredths).format(size)} ${units[format]}`
}

function wrongSize(why: WrongSize, format: Format): string {
  const { least, most } = sizeLimits[format]
  const sentences: { readonly [reason in WrongSize]: string } = {
    'not-a-number':
      format === 'png' ? 'Write a whole number, such as 1024.' : 'Write a number, such as 40.',
    'too-small': `At least ${sizeText(least, format)}.`,
    'too-large': `At most ${sizeText(most, format)}.`,
  }
  return sentences[why]
}

const failures: { readonly [reason in Exclude<Failure, TooLong>['reason']]: string } = {
  empty: 'There is no link yet to make a code of.',
  unreadable:
    'The code could not be read back, so it is not offered. A privacy setting that changes the pictures a page draws can be the cause.',
  differs: 'The code reads back as something other than your link, so it is not offered.',
  'not-drawn': 'Your browser could not draw this picture. A smaller one may work.',
  'reader-missing':
    'The part that reads the code back did not load, so the code is not offered. Check your connection.',
}

function failure(why: Failure): string {
  return why.reason === 'too-long' ? tooLong(why) : failures[why.reason]
}

function tooLong({ bytes, level, limit, stillHolds }: TooLong): string {
  const link = `This link has ${whole.format(bytes)} characters`
  return stillHolds === null
    ? `${link}, and no QR code holds more than ${whole.format(capacity.L)}. Shorten it: fewer rows, shorter values.`
    : `${link}. At the level “${levelNames[level]}” a code holds ${whole.format(limit)}.`
}
