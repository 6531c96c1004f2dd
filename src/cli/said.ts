import type { Diagnostic } from '#link/index.ts'
import { anySentenceOf } from '#link-view/paste-words.ts'
import { fixLabel } from '#link-view/sentences.ts'
import { words } from './words.ts'

/** A diagnostic as one line for people: its weight, its place, its sentence, and what would mend it. */
export function lineOf(one: Diagnostic): string {
  const fix = one.fix === undefined ? '' : ` ${words.fix(fixLabel(one.fix))}`
  return `${words.severity[one.severity]}${words.place(one.path)}: ${anySentenceOf(one)}${fix}`
}

/** A diagnostic for programs. `fix` is in words too; `spans` are UTF-16 code units of the checked line. */
export function dataOf(one: Diagnostic) {
  const { code, severity, path, params, fix, spans } = one
  return {
    code,
    severity,
    path,
    sentence: anySentenceOf(one),
    ...(params && { params }),
    ...(fix && { fix: fixLabel(fix) }),
    ...(spans && { spans }),
  }
}
