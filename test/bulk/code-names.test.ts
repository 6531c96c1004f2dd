import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeNames, fileStem } from '#bulk/code-names.ts'

const namesOf = (texts: readonly string[], ending = '.svg') => {
  const { nameFor } = codeNames(ending)
  return texts.map((text, at) => nameFor(text, at + 2))
}

/** Texts of letters, and of what file systems stumble over. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(...' ./\\:*?"<>|-_aAßẞıİKk\u0000\u202E\u200D\t'.split('')),
    maxLength: 12,
  }),
  fc.constantFrom('CON', 'con.txt', 'Nul ', 'com1', 'LPT¹.x', 'e\u0301', 'é', 'line-2', '\uD800'),
)

describe('the file of a code', () => {
  it('is called as its cell says, letters of all scripts included', () => {
    expect(namesOf(['Đà Nẵng', 'Hà Nội / Huế', '東京駅', 'قهوة', 'नमस्ते', 'Café “B”'])).toEqual([
      'Đà Nẵng.svg',
      'Hà Nội - Huế.svg',
      '東京駅.svg',
      'قهوة.svg',
      'नमस्ते.svg',
      'Café “B”.svg',
    ])
  })

  it('is one of its own where two cells say the same, without regard to case or spelling of accents', () => {
    expect(
      namesOf(['Table', 'table', 'TABLE', 'Table-2', 'é', 'e\u0301', 'Straße', 'STRASSE']),
    ).toEqual([
      'Table.svg',
      'table-2.svg',
      'TABLE-3.svg',
      'Table-2-2.svg',
      'é.svg',
      'é-2.svg',
      'Straße.svg',
      'STRASSE-2.svg',
    ])
  })

  it('is called after its line where the cell is blank or holds nothing that a name can hold', () => {
    expect(namesOf(['', '  ', '???', '...', '\u202E'])).toEqual([
      'line-2.svg',
      'line-3.svg',
      'line-4.svg',
      'line-5.svg',
      'line-6.svg',
    ])
  })

  it('is no device of Windows, no hidden file and no way out of the folder', () => {
    expect(
      namesOf(['CON', 'aux.txt', 'Com¹', '.htaccess', '../../etc/passwd', '-rf', 'a. . ']),
    ).toEqual([
      '_CON.svg',
      '_aux.txt.svg',
      '_Com¹.svg',
      'htaccess.svg',
      'etc-passwd.svg',
      'rf.svg',
      'a.svg',
    ])
  })

  it('has a name that is not too long, cut between two characters', () => {
    const [long = '', family = '', letters = ''] = namesOf([
      'Đường Nguyễn Huệ '.repeat(20),
      '👨‍👩‍👧‍👦'.repeat(30),
      'e\u0323\u0301'.repeat(300),
    ])
    expect(long).toMatch(/^Đường Nguyễn Huệ .*\.svg$/)
    expect(family).toMatch(/^(👨‍👩‍👧‍👦)+\.svg$/u)
    expect(letters).toMatch(/^(ẹ\u0301)+\.svg$/u)
  })

  it('has a name that Windows, macOS and Linux take, unlike all others, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 40 }), (texts) => {
        const names = namesOf(texts)
        for (const name of names) {
          expect(name).not.toMatch(
            /[<>:"/\\|?*\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u,
          )
          expect(name).not.toMatch(/^[\s.-]|[\s.]\.svg$|^(con|prn|aux|nul|com\d|lpt\d)\s*\./i)
          expect(name.length).toBeLessThanOrEqual(100)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143)
          expect(name.normalize('NFD').length).toBeLessThanOrEqual(255)
          expect(name.normalize('NFC')).toBe(name)
        }
        for (const fold of [
          (name: string) => name.toLowerCase(),
          (name: string) => name.toUpperCase(),
          (name: string) => name.normalize('NFD').toUpperCase(),
        ]) {
          expect(new Set(names.map(fold)).size).toBe(texts.length)
        }
      }),
    )
  })

  it('keeps its name when it is named by it again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fileStem(fileStem(text))).toBe(fileStem(text))
      }),
    )
  })

  it('is named as quickly when all cells say the same', () => {
    const names = namesOf(Array.from({ length: 30_000 }, () => 'Sale'))
    expect(names.at(-1)).toBe('Sale-30000.svg')
  })
})
