import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LinkDraft } from '#link/index.ts'
import { call, folderWith, transcript } from '#test/cli/command.ts'
import { workbookOf } from '#test/support/workbook.ts'

const template: LinkDraft = {
  channel: 'website',
  destination: 'https://shop.example.org/[City]',
  blockId: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
  rows: [
    { kind: 'user', name: 'gender', value: '[Gender]' },
    { kind: 'user', name: 'birthday', value: '[Born]' },
    { kind: 'variable', name: 'color', value: '[Colour]' },
  ],
}

/** Marked UTF-8, Windows line ends, and all that goes wrong in a table that people have kept by hand. */
const messy = [
  '\uFEFFCustomer;City;Gender;Born;Colour;Colour',
  '1001;Hà Nội;female;1990-12-31;black;',
  '1002; Đà Nẵng ;Female;31.12.1985;"red; blue";=HYPERLINK("x")',
  '',
  '1003;Huế;;;"light',
  'blue";"said ""no"""',
  '1004;Huế',
  '1005;;female;;black',
  '1006;Huế;woman;1990-02-30;black;;further',
  ' ; ; ; ',
  '1007;Huế;robot;;black',
  '1008;Hà Nội;female;1990-12-31;black;@home',
  '1009;Huế;"female;;black',
  '1010;Huế;male;;white',
  '1011;#N/A;male;;white;#REF!',
  '1012;Huế;male;;white;#REF!',
].join('\r\n')

const files = { 'template.json': JSON.stringify(template), 'messy.csv': messy }
const base = 'bulk --template template.json --in messy.csv --out links.csv'

test('each row of a messy table gets its link, or is refused with the reason', async () => {
  const folder = folderWith(files)
  const line = `${base} --refused refused.csv`
  const answer = await call(line.split(' '), { folder })
  await expect(transcript(line, answer)).toMatchFileSnapshot('golden/bulk-messy.txt')
  await expect(read(folder, 'links.csv')).toMatchFileSnapshot('golden/bulk-messy-links.csv')
  await expect(read(folder, 'refused.csv')).toMatchFileSnapshot('golden/bulk-messy-refused.csv')
})

test('with mends for all rows fewer are refused', async () => {
  const folder = folderWith(files)
  const line = `${base} --fix trim,values,semicolons,line-breaks --empty City=use:everywhere --empty Gender=refuse`
  const answer = await call(line.split(' '), { folder })
  await expect(transcript(line, answer)).toMatchFileSnapshot('golden/bulk-mended.txt')
  await expect(read(folder, 'links.csv')).toMatchFileSnapshot('golden/bulk-mended-links.csv')
  expect(readdirSync(folder)).toHaveLength(3)
})

test('a program gets the summary as JSON', async () => {
  const folder = folderWith(files)
  const line = `${base} --json`
  const answer = await call(line.split(' '), { folder })
  await expect(transcript(line, answer)).toMatchFileSnapshot('golden/bulk-json.txt')
  expect(JSON.parse(answer.stdout)).toMatchObject({ rows: 12, guarded: expect.any(Number) })
})

const simple = 'Gender,City,Born,Colour\nfemale,Hà Nội,,black\nmale,Huế,1990-12-31,white\n'

test('a table goes through standard input and output', async () => {
  const folder = folderWith(files)
  const line = 'bulk --template template.json --in - --out -'
  const answer = await call(line.split(' '), { folder, input: simple })
  await expect(transcript(line, answer)).toMatchFileSnapshot('golden/bulk-pipe.txt')
})

test('encodings and delimiters are found out, or taken as told', async () => {
  const folder = folderWith({
    ...files,
    'wide.txt': Buffer.from(`\uFEFF${simple.replaceAll(',', '\t')}`, 'utf16le'),
    'old.csv': Buffer.from(simple.replace('Hà Nội', 'Málaga').replace('Huế', 'Köln'), 'latin1'),
    'bars.csv': simple.replaceAll(',', '|'),
  })
  const links = async (...args: readonly string[]) => {
    const output = ['--template', 'template.json', '--out', '-']
    const answer = await call(['bulk', ...output, ...args], { folder })
    expect(answer.code).toBe(0)
    return [...answer.stdout.matchAll(/https:\S+/g)].map(([url]) => decodeURIComponent(url))
  }
  const piped = await links('--in', 'wide.txt')
  expect(piped).toHaveLength(2)
  expect(piped[0]).toContain('/Hà Nội?')
  expect(await links('--in', 'bars.csv')).toEqual(piped)
  expect(await links('--in', 'bars.csv', '--delimiter', '|', '--encoding', 'utf-8')).toEqual(piped)
  expect(await links('--in', 'wide.txt', '--delimiter', 'tab')).toEqual(piped)
  expect((await links('--in', 'old.csv'))[0]).toContain('/Málaga?')
  expect((await links('--in', 'old.csv', '--encoding', 'windows-1252'))[1]).toContain('/Köln?')
})

test('each row is said with its own sentence', async () => {
  const folder = folderWith({ ...files, 'wide.csv': `${simple}male,Huế,,x,y\nmale,Huế,,x,y,z\n` })
  const line = 'bulk --template template.json --in wide.csv --out links.csv'
  expect((await call(line.split(' '), { folder })).stderr).toContain(
    `2 × Row: This row has 5 cells, the table has 4 columns. A comma, semicolon or quote in a text may have moved its cells. Line 4. This row has 6 cells, the table has 4 columns. A comma, semicolon or quote in a text may have moved its cells. Line 5.`,
  )
})

test('a table may have one column', async () => {
  const one = { ...template, rows: [], destination: 'https://shop.example.org/[City]' }
  const folder = folderWith({ 'one.json': JSON.stringify(one), 'one.csv': 'City\nHuế\nBonn,x\n' })
  const line = 'bulk --template one.json --in one.csv --out links.csv'
  expect((await call(line.split(' '), { folder })).stderr).toContain(
    'This row has 2 cells, the table has 1 column. A comma',
  )
})

test('an encoding that is guessed is said, and one that is told is not', async () => {
  const old = simple.replace('Hà Nội', 'Málaga').replace('Huế', 'Köln')
  const folder = folderWith({ ...files, 'old.csv': Buffer.from(old, 'latin1') })
  const answer = async (options: string) => {
    const line = `bulk --template template.json --in old.csv --out links.csv ${options}`
    return call(line.trim().split(' '), { folder })
  }
  const guess = 'The table was read as Windows-1252, which is a guess: if letters in the links are'
  expect((await answer('')).stderr).toContain(guess)
  expect((await answer('--encoding windows-1252')).stderr).not.toContain('guess')
  expect(JSON.parse((await answer('--json')).stdout)).toMatchObject({
    encoding: 'windows-1252',
    guessed: true,
  })
})

test('one letter of another encoding costs its own row and no other', async () => {
  const rows = simple.trimEnd().split('\n')
  const mixed = [...rows, ...Array.from({ length: 20 }, () => rows[1]), ''].join('\n')
  const last = (rows[1] ?? '').replace('Hà Nội', 'D\xfcren')
  const folder = folderWith({
    ...files,
    'mixed.csv': Buffer.concat([Buffer.from(mixed), Buffer.from(`${last}\n`, 'latin1')]),
  })
  const line = 'bulk --template template.json --in mixed.csv --out links.csv --refused rest.csv'
  expect(await call(line.split(' '), { folder })).toMatchObject({ code: 1 })
  expect(read(folder, 'links.csv').match(/Hà Nội/g)).toHaveLength(21)
  expect(read(folder, 'rest.csv')).toContain('bulk.broken-text')
})

test('a first row that cannot be read names no columns, and the reason is said', async () => {
  const broken = Buffer.concat([
    Buffer.from(`Größe;Länge;Höhe;Gr`),
    Buffer.from('\xf6\xdfe\n', 'latin1'),
  ])
  const folder = folderWith({
    ...files,
    'broken.csv': Buffer.concat([broken, Buffer.from('ä;ö;ü;ß\n'.repeat(9))]),
    'long.csv': `City,${'x'.repeat(2_000_000)}\nBonn,x\n`,
  })
  const said = async (file: string) => {
    const line = `bulk --template template.json --in ${file} --out -`
    const answer = await call(line.split(' '), { folder })
    expect(answer.code).toBe(2)
    return answer.stderr
  }
  expect(await said('broken.csv')).toContain(
    'Characters of the row that names the columns cannot be read',
  )
  expect(await said('long.csv')).toContain('is longer than 1,000,000 characters')
})

test('files have the delimiter of the table, but a .csv never has tabs or bars', async () => {
  const folder = folderWith({
    ...files,
    'tabs.tsv': simple.replaceAll(',', '\t'),
    'bars.txt': simple.replaceAll(',', '|'),
    'semi.csv': simple.replaceAll(',', ';'),
  })
  const heads: string[] = []
  for (const [input, output] of [
    ['tabs.tsv', 'links.csv'],
    ['tabs.tsv', 'links.tsv'],
    ['bars.txt', 'LINKS.CSV'],
    ['bars.txt', 'links.txt'],
    ['semi.csv', 'again.csv'],
  ] as const) {
    const line = `bulk --template template.json --in ${input} --out ${output} --refused rest.txt`
    // oxlint-disable-next-line no-await-in-loop -- two cores
    expect(await call(line.split(' '), { folder })).toMatchObject({ code: 0 })
    heads.push(read(folder, output).slice(0, 12), read(folder, 'rest.txt').slice(0, 12))
  }
  const [comma, tab, bar, semicolon] = [',', '\t', '|', ';'].map(
    (mark) => `Gender${mark}City${mark}`,
  )
  const expected = [comma, tab, comma, bar, semicolon]
  expect(heads).toEqual(expected.flatMap((head) => [head, head]))
})

test('what stands in a table gives no terminal orders', async () => {
  const rows = 'Gender,City,Born,Colour\n\u001B[2J\u009B31m\u007F,Huế,,black\n'
  const folder = folderWith({ ...files, 'orders.csv': rows })
  const line = 'bulk --template template.json --in orders.csv --out links.csv'
  const { stderr } = await call(line.split(' '), { folder })
  expect(stderr).toContain('Line 2 (“␛[2J\uFFFD31m␡”).')
})

test('a first line that names the delimiter is no row', async () => {
  const table = simple.replaceAll(',', ';').replaceAll('\n', '\r\n')
  const folder = folderWith({ ...files, 'excel.csv': `\uFEFFsep=;\r\n${table}woman;Bonn;;\r\n` })
  const line = 'bulk --template template.json --in excel.csv --out -'
  const answer = await call(line.split(' '), { folder })
  await expect(transcript(line, answer)).toMatchFileSnapshot('golden/bulk-separator-line.txt')
})

test('without a header the columns are numbered', async () => {
  const folder = folderWith({
    'template.json': JSON.stringify({
      ...template,
      destination: 'https://a.example',
      rows: [{ kind: 'user', name: 'Shop', value: '[Column 2]' }],
    }),
    'list.csv': '1,Hà Nội\n2,Huế',
  })
  const line = 'bulk --template template.json --in list.csv --out - --no-header'
  const answer = await call(line.split(' '), { folder })
  await expect(transcript(line, answer)).toMatchFileSnapshot('golden/bulk-no-header.txt')
})

test('without a header, columns that are called as in a spreadsheet are told by their numbers', async () => {
  const rows = ['A', '2', 'c', 'D', 'City'].map((name) => ({
    kind: 'user' as const,
    name: 'Shop',
    value: `[${name}]`,
  }))
  const letters: LinkDraft = { ...template, destination: 'https://a.example', rows }
  const folder = folderWith({
    'template.json': JSON.stringify(letters),
    'list.csv': '1,Hà Nội,x\n2,Huế,y',
  })
  const line = 'bulk --template template.json --in list.csv --out - --no-header'
  const answer = await call(line.split(' '), { folder })
  await expect(transcript(line, answer)).toMatchFileSnapshot('golden/bulk-letters.txt')
})

const report = `Ads report\n"October 1, 2026 - October 31, 2026"\n\n${simple}woman,Bonn,,\n`

test('titles stand above a header that is named by its line', async () => {
  const folder = folderWith({ ...files, 'report.csv': report })
  const line = 'bulk --template template.json --in report.csv --out - --header-line 4'
  const answer = await call(line.split(' '), { folder })
  await expect(transcript(line, answer)).toMatchFileSnapshot('golden/bulk-header-line.txt')
})

test('a title that is taken for the header is explained', async () => {
  const folder = folderWith({ ...files, 'report.csv': report })
  const line = 'bulk --template template.json --in report.csv --out -'
  const answer = await call(line.split(' '), { folder })
  await expect(transcript(line, answer)).toMatchFileSnapshot('golden/bulk-title.txt')
})

const oldBook = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const noText = {
  'book.xlsx': workbookOf({ List: [['City'], ['Huế']] }),
  'book.xls': oldBook,
  'locked.xlsx': Buffer.concat([oldBook, Buffer.from('EncryptedPackage', 'utf16le')]),
  'picture.csv': Buffer.from('89504e470d0a1a0a0000000d494844520000001000000010', 'hex'),
}

const wrongCalls = [
  'bulk',
  'bulk --template template.json --in messy.csv',
  `${base} --fix trim,everything`,
  `${base} --fix day-first,month-first`,
  `${base} --empty City`,
  `${base} --empty City=refuse --empty City=leave-out`,
  `${base} --empty Town=refuse`,
  `${base} --empty Customer=refuse`,
  'bulk --template template.json --in long-header.csv --out links.csv',
  'bulk --template template.json --in one-column.csv --out links.csv',
  `${base} --empty City=leave-out`,
  `${base} --empty City=use: --empty Town=refuse`,
  `${base} --delimiter x`,
  `${base} --encoding latin1`,
  `${base} --header-line 0`,
  `${base} --header-line 1001`,
  `${base} --header-line 2 --no-header`,
  `${base} --header-line 900`,
  `${base} more.csv`,
  'bulk --template - --in - --out links.csv',
  'bulk --template template.json --in messy.csv --out - --refused -',
  'bulk --template template.json --in messy.csv --out - --json',
  'bulk --template template.json --in messy.csv --out messy.csv',
  'bulk --template template.json --in messy.csv --out ./template.json',
  'bulk --template template.json --in messy.csv --out again.csv',
  'bulk --template template.json --in messy.csv --out new.csv --refused ./new.csv',
  'bulk --template nowhere.json --in messy.csv --out links.csv',
  'bulk --template messy.csv --in messy.csv --out links.csv',
  'bulk --template template.json --in nowhere.csv --out links.csv',
  'bulk --template template.json --in . --out links.csv',
  'bulk --template template.json --in messy.csv --out .',
  'bulk --template template.json --in messy.csv --out nowhere/links.csv',
  'bulk --template template.json --in messy.csv --out links.csv --refused nowhere/refused.csv',
  'bulk --template template.json --in empty.csv --out links.csv',
  'bulk --template template.json --in open.csv --out links.csv',
  'bulk --template other.json --in messy.csv --out links.csv',
  'bulk --template template.json --in book.xlsx --out links.csv',
  'bulk --template template.json --in book.xls --out links.csv',
  'bulk --template template.json --in locked.xlsx --out links.csv',
  'bulk --template template.json --in picture.csv --out links.csv',
  'bulk --template template.json --in orders.csv --out links.csv',
]

// One process after the other: a busy machine may take its time.
test(
  'called wrongly, it says so, ends with 2, and no file is touched',
  { timeout: 120_000 },
  async () => {
    const other = {
      ...template,
      rows: [{ kind: 'user', name: 'gender', value: '[Sex] [Gendr] [City' }],
    }
    const all = {
      ...files,
      'empty.csv': '\n  \n',
      'long-header.csv': Array.from({ length: 2000 }, (_, at) => `C${at + 1}`).join(','),
      'one-column.csv': 'City\nHuế\n',
      'open.csv': '"Gender,City\nfemale,Huế\n',
      'other.json': JSON.stringify(other),
      // Names of columns that would clear a terminal and give it another title.
      'orders.csv': 'City,\u001B[2J\u001B]0;x\u0007,a\u009Bb\u007F\nHuế,1,2\n',
    }
    const folder = folderWith({ ...all, ...noText })
    linkSync(join(folder, 'messy.csv'), join(folder, 'again.csv'))
    const answers: string[] = []
    for (const line of wrongCalls) {
      // oxlint-disable-next-line no-await-in-loop -- two cores
      const answer = await call(line.split(' '), { folder })
      expect(answer).toMatchObject({ code: 2, stdout: '' })
      answers.push(transcript(line, answer))
    }
    await expect(answers.join('\n')).toMatchFileSnapshot('golden/bulk-wrong.txt')
    for (const [name, content] of Object.entries(all)) expect(read(folder, name)).toBe(content)
    expect(readdirSync(folder)).toHaveLength(Object.keys({ ...all, ...noText }).length + 1)
  },
)

test('the links and the refused rows never share a new file, whatever it is called by', async () => {
  const folder = folderWith(files)
  mkdirSync(join(folder, 'real'))
  symlinkSync('real', join(folder, 'alias'))
  symlinkSync(join('real', 'later.csv'), join(folder, 'pointer.csv'))
  for (const [links, refused] of [
    ['real/o.csv', 'alias/o.csv'],
    ['pointer.csv', 'real/later.csv'],
    ['alias/later.csv', 'pointer.csv'],
  ] as const) {
    const line = `bulk --template template.json --in messy.csv --out ${links} --refused ${refused}`
    // oxlint-disable-next-line no-await-in-loop -- two cores
    const answer = await call(line.split(' '), { folder })
    expect(answer.stderr).toContain(
      `${refused} would be overwritten while it is needed: give another name.`,
    )
    expect(answer.code).toBe(2)
    rmSync(join(folder, 'real', 'later.csv'), { force: true })
  }
  const apart =
    'bulk --template template.json --in messy.csv --out real/o.csv --refused alias/r.csv'
  expect(await call(apart.split(' '), { folder })).toMatchObject({ code: 1 })
  expect(readdirSync(join(folder, 'real')).toSorted()).toEqual(['o.csv', 'r.csv'])
})

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}
