import { isRealDate, readBirthday } from './birthday.ts'
import { diagnostic, type BotCode, type BotDiagnostic } from './diagnostic.ts'
import type { DraftPath } from './draft.ts'
import { rewrite } from './fix.ts'
import type { KnownName } from './knowledge.ts'
import { foldAll, nearest } from './nearest.ts'

/** So many listed values are named in a sentence. */
const namedValues = 6

/** Clause 9.3: whether the bot takes this value. The value is not blank and holds no macro. Linear. */
export function judgeKnownValue(
  known: KnownName,
  value: string,
  path: DraftPath,
  found: BotDiagnostic[],
): void {
  const judge = (code: BotCode, meant: string | null, params?: Record<string, string | number>) => {
    const fix = meant === null || meant === value ? undefined : rewrite('use-value', path, meant)
    found.push(diagnostic(code, path, { params, fix }))
  }
  if (known.values.length > 0) {
    if (known.values.includes(value)) return
    judge('bot.value-not-allowed', nearest(value, foldAll(known.values)), {
      name: known.name,
      values: known.values.slice(0, namedValues).join(', '),
      more: Math.max(0, known.values.length - namedValues),
    })
    return
  }
  switch (known.type) {
    case 'number':
      if (!isNumber(value)) judge('bot.not-a-number', meantNumber(value))
      return
    case 'date':
      if (!isRealDate(value)) judge('bot.not-a-date', readBirthday(value, lastDay))
      return
    case 'yes-no':
      if (!yesNoWords.has(value)) judge('bot.not-yes-no', meantYesNo(value))
      return
    case 'text':
      return
  }
}

const lastDay = '9999-12-31'

function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text)
}

/** Only what can be read in one way: `1,5` and `1 000`, but not `1,234`. */
function meantNumber(text: string): string | null {
  const tight = text.trim().replace(/^\+/, '')
  if (/^-?\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d+)?$/.test(tight)) {
    return tight.replace(/[ \u00A0\u202F]/g, '').replace(',', '.')
  }
  if (/^-?\d+,(?:\d{1,2}|\d{4,})$/.test(tight)) return tight.replace(',', '.')
  return isNumber(tight) ? tight : null
}

const yesNoWords: ReadonlySet<string> = new Set(['yes', 'no', 'true', 'false'])
const yes: ReadonlySet<string> = new Set(['y', '1', 'on', 'ja', 'oui', 'sí', 'có'])
const no: ReadonlySet<string> = new Set(['n', '0', 'off', 'nein', 'non', 'không'])

function meantYesNo(text: string): string | null {
  const word = text.trim().toLowerCase().normalize('NFC')
  if (yesNoWords.has(word)) return word
  return yes.has(word) ? 'yes' : no.has(word) ? 'no' : null
}
