import type { keywords } from './grammar.ts'

/** What people and other tools write for the keywords, in lower case, without spaces, `_` and `-` (clause 8.5). */
export const wrongKeywords: Readonly<Record<keyof typeof keywords, readonly string[]>> = {
  block: ['block', 'blocks', 'blockid'],
  user: 'user users attribute attributes attr attrs userattribute userattributes'.split(' '),
  variable: 'variables variable var vars'.split(' '),
}
