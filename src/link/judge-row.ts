import { judgeCharacters } from './characters.ts'
import { diagnostic, type LinkDiagnostic } from './diagnostic.ts'
import type { DraftPath, LinkOptions, Row } from './draft.ts'
import { rewrite } from './fix.ts'
import { marks, type SystemAttribute } from './grammar.ts'
import { judgeEncoded } from './judge-encoded.ts'
import { judgeSystemValue } from './judge-system-value.ts'
import { sight } from './look.ts'
import { closeSpacedMacros, hasMacro, textOutsideAllMacros } from './macros.ts'
import { nearSystemName, systemAttribute } from './system-names.ts'

/** Nothing but white space (clause 4.2). The first letter settles it for most texts. */
export function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 0x20) || text.charCodeAt(0) > 0x7e ? text.trim() === '' : false
}

/** A row whose name and value are both blank is ignored (clause 4.2). */
export function isBlankRow({ name, value }: Row): boolean {
  return isBlank(name) && isBlank(value)
}

/** Clause 6.3 for a row's name. `seen` is what `lookAt` saw in it. Linear. */
export function judgeName(
  { kind, name }: Row,
  index: number,
  seen: number,
  options: LinkOptions,
  found: LinkDiagnostic[],
): void {
  if (isBlank(name)) {
    found.push(diagnostic('row.name-required', `rows.${index}.name`))
    return
  }
  if (seen & (sight.part | sight.field)) {
    found.push(diagnostic('row.name-delimiter', `rows.${index}.name`))
  }
  if (seen & sight.suspect) judgeCharacters(name, `rows.${index}.name`, found)
  if (seen & sight.percent) judgeEncoded(name, `rows.${index}.name`, found)
  const meant = kind === 'user' ? nearSystemName(name) : null
  if (meant !== null) judgeNearName(name, meant, index, options, found)
}

function judgeNearName(
  name: string,
  meant: SystemAttribute,
  index: number,
  { systemNames }: LinkOptions,
  found: LinkDiagnostic[],
): void {
  const path = `rows.${index}.name` as const
  const isTaken = systemNames === 'widget-api' && meant.widgetApi === name
  found.push(
    diagnostic(isTaken ? 'row.system-spelling' : 'row.system-name', path, {
      params: { name: meant.name },
      fix: rewrite('use-system-name', path, meant.name),
    }),
  )
}

/** Clauses 6.3 and 6.4 for a row's value. `seen` is what `lookAt` saw in it. Linear. */
export function judgeValue(
  { kind, name, value }: Row,
  index: number,
  seen: number,
  options: LinkOptions,
  found: LinkDiagnostic[],
): void {
  if (isBlank(value)) {
    found.push(diagnostic('row.value-required', `rows.${index}.value`))
    return
  }
  if (seen & ~(sight.reserved | sight.leftover | sight.percent))
    judgeWriting(value, index, seen, found)
  if (seen & sight.percent) judgeEncoded(value, `rows.${index}.value`, found)
  const attribute = kind === 'user' ? systemAttribute(name) : null
  if (attribute !== null && !hasMacro(value)) {
    judgeSystemValue(attribute, value, `rows.${index}.value`, options, found)
  }
}

function judgeWriting(value: string, index: number, seen: number, found: LinkDiagnostic[]): void {
  const path = `rows.${index}.value` as const
  if (seen & sight.part) {
    const fix = rewrite('put-comma', path, value.replaceAll(marks.part, ','))
    found.push(diagnostic('row.value-semicolon', path, { fix }))
  }
  if (seen & sight.field && textOutsideAllMacros(value).includes(marks.field)) {
    found.push(diagnostic('row.value-colon', path))
  }
  if (seen & sight.suspect) judgeCharacters(value, path, found)
  if (seen & sight.macro) judgeSpacedMacros(value, path, found)
}

function judgeSpacedMacros(value: string, path: DraftPath, found: LinkDiagnostic[]): void {
  const spaced = closeSpacedMacros(value)
  if (!spaced.found) return
  const isMended = spaced.text !== value && !closeSpacedMacros(spaced.text).found
  const fix = isMended ? rewrite('close-macro', path, spaced.text) : undefined
  const params = spaced.isQuoted ? { quoted: 1 } : undefined
  found.push(diagnostic('row.macro-spaces', path, { params, fix }))
}
