import type { LinkDraft, LinkOptions } from '#link/index.ts'

/** What a chatbot learns from a link, worked out here without the core. */
export interface Reading {
  readonly channel: LinkDraft['channel']
  readonly blockId: string
  readonly user: readonly (readonly [string, string])[]
  readonly variables: readonly (readonly [string, string])[]
}

export type Reader = 'splitting' | 'decoding'
export const readers: readonly Reader[] = ['splitting', 'decoding']

const signatureOf = { website: 'bs_ref', messenger: 'ref' } as const

const widgetApiNames: ReadonlyMap<string, string> = new Map([
  ['first Name', 'first_name'],
  ['last Name', 'last_name'],
  ['user ID', 'user_id'],
])

export const isBlank = (text: string): boolean => text.trim() === ''

/** The rows that a link writes: all but those with neither a name nor a value. */
export function writtenRows(draft: LinkDraft): LinkDraft['rows'] {
  return draft.rows
    .filter((row) => !(isBlank(row.name) && isBlank(row.value)))
    .map(({ kind, name, value }) => ({ kind, name, value }))
}

export const hasPayload = (draft: LinkDraft): boolean =>
  draft.blockId !== '' || writtenRows(draft).length > 0

/** What any reader is to find in the link of this draft. */
export function meaningOf(draft: LinkDraft, options: LinkOptions = {}): Reading {
  const spelled = (name: string): string =>
    options.systemNames === 'widget-api' ? (widgetApiNames.get(name) ?? name) : name
  const rows = writtenRows(draft)
  return {
    channel: draft.channel,
    blockId: draft.blockId,
    user: rows
      .filter((row) => row.kind === 'user')
      .map((row) => [spelled(row.name), row.value] as const),
    variables: rows
      .filter((row) => row.kind === 'variable')
      .map((row) => [row.name, row.value] as const),
  }
}

/**
 * Reads a link with nothing but the platform's URL and URLSearchParams, as the two kinds of program in the field do.
 * Throws on a part that they would not understand.
 */
export function readDirectly(url: string, channel: LinkDraft['channel'], reader: Reader): Reading {
  const payload = payloadOf(new URL(url), signatureOf[channel], reader)
  const user: [string, string][] = []
  const variables: [string, string][] = []
  let blockId = ''
  for (const part of payload === '' ? [] : payload.split(';')) {
    const [keyword, name, value] = cut(part, reader)
    if (keyword === 'block' && value === undefined && blockId === '') blockId = name
    else if (keyword === 'user' && value !== undefined) user.push([name, value])
    else if (keyword === 'variables' && value !== undefined) variables.push([name, value])
    else throw new Error(`no reader understands the part ${part}`)
  }
  return { channel, blockId, user, variables }
}

function payloadOf(url: URL, signature: string, reader: Reader): string {
  if (reader === 'decoding') return url.searchParams.get(signature) ?? ''
  const mark = `${signature}=`
  const parameter = url.search
    .slice(1)
    .split('&')
    .find((text) => text.startsWith(mark))
  return parameter?.slice(mark.length) ?? ''
}

function cut(part: string, reader: Reader): [string, string, string | undefined] {
  const [keyword = '', name = '', ...rest] = part.split(':')
  const value = rest.length === 0 ? undefined : rest.join(':')
  if (reader === 'decoding') return [keyword, name, value]
  return [
    decodeURIComponent(keyword),
    decodeURIComponent(name),
    value === undefined ? undefined : decodeURIComponent(value),
  ]
}
