import { readBirthdays, isRealDate, localToday } from './birthday.ts'
import { diagnostic, type LinkDiagnostic } from './diagnostic.ts'
import type { DraftPath, LinkOptions } from './draft.ts'
import { rewrite } from './fix.ts'
import { genders, genderWords, type SystemAttribute } from './grammar.ts'

/** Clause 6.4: what a system attribute takes. The value is not blank and holds no macro. */
export function judgeSystemValue(
  attribute: SystemAttribute,
  value: string,
  path: DraftPath,
  options: LinkOptions,
  found: LinkDiagnostic[],
): void {
  const judge = (
    code: LinkDiagnostic['code'],
    meant: string | null | undefined,
    params?: LinkDiagnostic['params'],
  ) =>
    found.push(
      diagnostic(code, path, {
        params,
        fix: meant ? rewrite('use-value', path, meant) : undefined,
      }),
    )
  switch (attribute.takes) {
    case 'gender':
      if (!isGender(value)) judge('row.gender', meantGender(value))
      return
    case 'birthday': {
      const today = options.today ?? localToday()
      if (isRealDate(value) && value <= today) return
      const [dayFirst, monthFirst] = readBirthdays(value, today)
      if (dayFirst === undefined || monthFirst === undefined) judge('row.birthday', dayFirst)
      else judge('row.birthday', null, { typed: value.trim(), dayFirst, monthFirst })
      return
    }
    case 'email':
      if (!isEmail(value)) judge('row.email', isEmail(value.trim()) ? value.trim() : null)
      return
    case 'text':
      return
  }
}

function isGender(value: string): boolean {
  return genders.some((gender) => gender === value)
}

function meantGender(value: string): string | null {
  const word = value.trim().replace(/\.$/, '').toLowerCase().normalize('NFC')
  return genders.find((gender) => genderWords[gender].includes(word)) ?? null
}

const longestEmail = 254
const emailShape =
  /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}\.){1,8}\p{L}[\p{L}\p{M}\p{N}-]{1,62}$/u

/** What most addresses look like; `emailShape` takes each of them. */
const plainEmail = /^[\w+-]+(?:\.[\w+-]+)*@(?:[a-z\d][a-z\d-]*\.){1,8}[a-z]{2,}$/i
const plainLength = 64

/**
 * Whether mail could reach it: one `@`, a domain with a dot, no part empty. Addresses in any script are taken
 * (RFC 6531); quoted local parts and bare IP addresses, which nobody has, are not.
 */
function isEmail(value: string): boolean {
  if (value.length <= plainLength && plainEmail.test(value)) return true
  if (value.length > longestEmail || !emailShape.test(value)) return false
  const local = value.slice(0, value.indexOf('@'))
  return !local.startsWith('.') && !local.endsWith('.') && !local.includes('..')
}
