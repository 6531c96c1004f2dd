import { keywords, signatures } from './grammar.ts'

/*
 * How the grammar's words and marks look in texts that went through other programs: misspelt, encoded once or many times.
 * Sources of patterns, to be put together.
 */

const encoded = (code: string) => `%(?:25){0,8}${code}`
export const encodedField = encoded('3A')
export const encodedPart = encoded('3B')
export const encodedEquals = encoded('3D')
export const anyField = `(?::|${encodedField})`
export const space = String.raw`(?:\s|\+|%20)*`

/** The keywords to the letter; for patterns that pass over case. */
export const keyword = `(?:${Object.values(keywords).join('|')})`
/** Misspelt ones too. */
export const nearKeyword = '(?:block|user|var|attr)[a-z_-]{0,14}'

/** The signatures, also as people and Markdown write them. */
export const nearSignature = [
  signatures.website.replace('_', String.raw`\\?[-_ ]?`),
  signatures.messenger,
  // A letter too many, or another one.
  '[bd]s?_re[fd]s?|bs_re[a-z]{1,2}|reff',
].join('|')
/** A signature, and its value as far as it goes. */
export const signatureWithValue = `(${nearSignature})=([^&#?]*)`
