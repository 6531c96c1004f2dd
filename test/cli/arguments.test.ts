import { expect, test } from 'vitest'
import { readArguments } from '#cli/arguments.ts'

const wrongCalls: readonly (readonly [string, string])[] = [
  ['', 'Say what to do: build, check or bulk.'],
  ['bulk --in list.csv', '--template is missing.'],
  ['bild', 'There is no command “bild”.'],
  ['help bild', 'There is no command “bild”.'],
  ['build --jsn', 'There is no option --jsn.'],
  ['build -j', 'There is no option -j.'],
  ['build --constructor', 'There is no option --constructor.'],
  ['build --json=yes', '--json takes nothing behind it.'],
  ['build one.json two.json', '“two.json” is too much.'],
  ['build --system-names', 'Something is missing behind --system-names.'],
  [
    'build --system-names documented --system-names documented',
    '--system-names stands there twice.',
  ],
  ['build --system-names --json', 'Something is missing behind --system-names.'],
  ['build --system-names=old', '--system-names is “documented” or “widget-api”, not “old”.'],
]

test.each(wrongCalls)('“%s” is called wrongly: %s', (line, problem) => {
  expect(read(line)).toMatchObject({ is: 'wrong', problem })
})

test('a file has a name', () => {
  const bulk = ['bulk', '--template', 't.json', '--in', 'l.csv', '--out']
  expect(readArguments([...bulk, ''])).toMatchObject({
    problem: 'Something is missing behind --out.',
  })
  expect(readArguments([...bulk, 'o.csv', '--refused='])).toMatchObject({
    problem: 'Something is missing behind --refused.',
  })
  expect(readArguments([...bulk, 'o.csv', '--fix', ''])).toMatchObject({ is: 'command' })
  expect(readArguments(['check', ''])).toMatchObject({
    problem: 'A file has no name: what should give it is empty.',
  })
})

test('a choice may be written in capitals', () => {
  const given = read('bulk --template t.json --in l.csv --out o.csv --encoding UTF-16LE')
  expect(given).toMatchObject({ is: 'command' })
  expect(given.is === 'command' && given.given.options.get('encoding')).toEqual(['utf-16le'])
})

test('a command takes its options in any order, and a file', () => {
  for (const line of [
    'build draft.json --system-names widget-api --json',
    'build --json --system-names=widget-api draft.json',
  ]) {
    expect(read(line)).toEqual({
      is: 'command',
      command: 'build',
      given: {
        files: ['draft.json'],
        options: new Map([
          ['json', ['']],
          ['system-names', ['widget-api']],
        ]),
      },
    })
  }
})

test('- is a file, and so is anything behind --', () => {
  expect(read('check -')).toMatchObject({ given: { files: ['-'] } })
  expect(read('check -- --links.txt')).toMatchObject({ given: { files: ['--links.txt'] } })
})

test('help can be asked for in every way that is usual', () => {
  for (const line of ['--help', '-h', 'help']) expect(read(line)).toEqual({ is: 'help', of: null })
  for (const line of ['check --help', 'check -h', 'help check', 'check --what --help']) {
    expect(read(line)).toEqual({ is: 'help', of: 'check' })
  }
})

test('so can the version', () => {
  for (const line of ['--version', '-v']) expect(read(line)).toEqual({ is: 'version' })
})

function read(line: string) {
  return readArguments(line.split(' ').filter((it) => it !== ''))
}
