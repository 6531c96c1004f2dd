import { fail, ok, type Result } from '#platform/result.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import type { Bot } from './bot.ts'
import { readBundle, toDocument } from './bundle.ts'
import { gunzip, gzip } from './gzip.ts'
import type { Incoming } from './library.ts'
import type { Preset } from './preset.ts'

/** What a share link carries. */
export interface Shared {
  readonly preset: Incoming<Preset>
  /** What is known about its bot, where that comes along. */
  readonly bot: Incoming<Bot> | null
}

/**
 * Why there is nothing in a share link.
 * - `not-a-share`: it is none. - `newer`: a later version of the app has made it.
 * - `cut-off`: its end is missing. - `damaged`: something within has changed.
 * - `too-large`: unpacked, it is larger than any preset. - `odd`: it is whole, and holds something else.
 */
export type ShareProblem = 'not-a-share' | 'newer' | 'cut-off' | 'damaged' | 'too-large' | 'odd'

/** Of the way in which the data is packed; what is packed has a version of its own. */
const version = 1
/** Bytes, unpacked. */
const mostUnpacked = 1_000_000
/** Characters of a link that are looked at. */
const mostPacked = 1_500_000

/**
 * What stands behind `#/shared/` in a share link: `<version>.<length of the data, base 36>.<data>`, the data being gzipped
 * JSON in letters that no address encodes. By its length the data is known from what a chat glues on behind, and a cut one
 * is known at once. The same preset may give another text in another browser.
 */
export async function encodeShare({ preset, bot }: Shared): Promise<string> {
  const document = toDocument({ presets: [preset], bots: bot === null ? [] : [bot] })
  const data = toBase64Url(await gzip(JSON.stringify(document)))
  return `${version}.${data.length.toString(36)}.${data}`
}

/** Takes such a text apart, whatever has happened to it on its way. Any text: never rejects. */
export async function decodeShare(payload: string): Promise<Result<Shared, ShareProblem>> {
  if (payload.length > mostPacked) return fail('too-large')
  const found = dataOf(mended(payload))
  if (!found.ok) return found
  const bytes = fromBase64Url(found.value)
  if (bytes === null) return fail('damaged')
  const json = await gunzip(bytes, mostUnpacked)
  return json.ok ? readShared(json.value) : json
}

/** Chats and mail programs encode signs, break lines, and put marks of their own behind. */
function mended(payload: string): string {
  const decoded = decodeAscii(decodeAscii(payload))
  return decoded.replaceAll(/=\r?\n|[\s\p{Cc}\p{Cf}]/gu, '')
}

function decodeAscii(text: string): string {
  return text.replaceAll(/%([0-7][\da-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function dataOf(text: string): Result<string, ShareProblem> {
  const [, made] = /^([1-9]\d{0,5})(?![\da-z])/i.exec(text) ?? []
  if (made === undefined) return fail('not-a-share')
  if (Number(made) > version) return fail('newer')
  const [, digits, data] = /^\d+\.([\da-z]{1,6})\.([\w-]*)/.exec(text) ?? []
  if (digits === undefined || data === undefined) {
    return fail(/^\d+(?:\.[\da-z]{0,6})?$/.test(text) ? 'cut-off' : 'not-a-share')
  }
  const length = Number.parseInt(digits, 36)
  return data.length < length ? fail('cut-off') : ok(data.slice(0, length))
}

function readShared(json: string): Result<Shared, ShareProblem> {
  const read = readBundle(parsed(json))
  if (!read.ok) return fail(read.reason === 'newer' ? 'newer' : 'odd')
  const { presets, bots, misfits } = read.value
  const [preset] = presets
  const isOne = preset !== undefined && presets.length === 1 && bots.length <= 1
  return isOne && misfits.length === 0 ? ok({ preset, bot: bots[0] ?? null }) : fail('odd')
}

/** `null`, which is no bundle, where it is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
