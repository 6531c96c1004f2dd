import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildLink, parseLink } from '#link/index.ts'
import type { LinkDraft } from '#link/index.ts'

interface BuildVector {
  readonly name: string
  readonly draft: LinkDraft
  readonly url: string | null
  readonly segments?: readonly (readonly [part: string, text: string])[]
  /** `severity code path`: all the errors, and some of the rest. */
  readonly codes?: readonly string[]
}

interface ParseVector {
  readonly name: string
  readonly text: string
  readonly draft: LinkDraft
  /** `severity code`. */
  readonly codes: readonly string[]
}

const read = (file: string): string =>
  readFileSync(new URL(`vectors/${file}`, import.meta.url), 'utf8')
const buildVectors: readonly BuildVector[] = JSON.parse(read('build.json'))
const parseVectors: readonly ParseVector[] = JSON.parse(read('parse.json'))

const spoken = ({ severity, code }: { severity: string; code: string }): string =>
  `${severity} ${code}`
const isError = (code: string): boolean => code.startsWith('error ')

describe('a draft is built as the examples of the contract say', () => {
  it.each(buildVectors)('$name', ({ draft, url, segments, codes = [] }) => {
    const built = buildLink(draft)
    expect(built.url).toBe(url)
    const pieces = built.segments.map(({ part, text }) => [part, text])
    expect(pieces).toEqual(segments ?? pieces)
    const found = built.diagnostics.map((one) => `${spoken(one)} ${one.path}`)
    expect(found).toEqual(expect.arrayContaining([...codes]))
    expect(found.filter(isError).toSorted()).toEqual(codes.filter(isError).toSorted())
  })
})

describe('a pasted link is read and mended as the examples of the contract say', () => {
  it.each(parseVectors)('$name', ({ text, draft, codes }) => {
    const parsed = parseLink(text)
    expect(parsed.draft).toEqual(draft)
    expect(parsed.diagnostics.map(spoken)).toEqual(codes)
  })
})
