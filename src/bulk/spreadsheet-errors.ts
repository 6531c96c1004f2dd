/**
 * What spreadsheets write into a cell whose formula has failed, as their makers document it, in the languages whose spellings are
 * certain. All of them begin with `#`. LibreOffice's numbered ones (`Err:502`) come by their form.
 */
const errors: ReadonlySet<string> = new Set(
  [
    // Excel and Google Sheets in English, and what other languages have in common with them.
    '#N/A #REF! #VALUE! #DIV/0! #NAME? #NUM! #NULL! #ERROR! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #BUSY!',
    '#GETTING_DATA #EXTERNAL! #PYTHON!',
    // German
    '#NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #KALK!',
    // French
    '#VALEUR! #NOMBRE! #NOM? #NUL! #PROPAGATION!',
    // Spanish
    '#N/D #¡REF! #¡VALOR! #¡DIV/0! #¿NOMBRE? #¡NUM! #¡NULO! #¡DESBORDAMIENTO! #¡CALC!',
    // Portuguese
    '#VALOR! #NOME? #NÚM! #NULO! #DESPEJAR!',
    // Italian
    '#N/D! #RIF! #VALORE! #NULLO! #ESPANSIONE!',
    // Dutch
    '#N/B #VERW! #WAARDE! #DEEL/0! #NAAM? #GETAL! #LEEG! #OVERLOOP!',
    // Swedish, Danish, Norwegian, Finnish
    '#SAKNAS! #REFERENS! #VÄRDEFEL! #DIVISION/0! #NAMN? #OGILTIGT! #SKÄRNING!',
    '#I/T #REFERENCE! #VÆRDI! #VERDI! #NAVN?',
    '#PUUTTUU! #VIITTAUS! #ARVO! #JAKO/0! #NIMI? #LUKU! #TYHJÄ!',
    // Polish, Hungarian, Turkish, Russian
    '#ADR! #ARG! #DZIEL/0! #NAZWA? #LICZBA! #ZERO!',
    '#HIÁNYZIK #HIV! #ÉRTÉK! #ZÉRÓOSZTÓ! #NÉV? #SZÁM! #NULLA!',
    '#YOK #BAŞV! #DEĞER! #SAYI/0! #AD? #SAYI! #BOŞ!',
    '#Н/Д #ССЫЛКА! #ЗНАЧ! #ДЕЛ/0! #ИМЯ? #ЧИСЛО! #ПУСТО! #ПЕРЕНОС!',
  ].flatMap((line) => line.split(' ')),
)

const numbered = /^Err:5\d\d$/

/**
 * Whether the whole cell is the error of a formula and no value: exactly as a spreadsheet writes it, whatever white space stands
 * around. Any text. Of nearly all cells two letters settle it.
 */
export function isSpreadsheetError(cell: string): boolean {
  const first = cell.charCodeAt(0)
  if (first > hash && first !== hardSpace)
    return cell.charCodeAt(3) === colon && numbered.test(cell.trim())
  const text = cell.trim()
  return errors.has(text) || numbered.test(text)
}

const hash = 0x23
const colon = 0x3a
const hardSpace = 0xa0
