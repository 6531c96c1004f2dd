import { describe, expect, it } from 'vitest'
import { containerKind, markupKind, markupNamed } from '#bulk/file-kind.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('the beginning of a file', () => {
  it.each([
    ['a workbook or another archive', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['an empty archive', [0x50, 0x4b, 0x05, 0x06, 0x00]],
    ['an archive in parts', [0x50, 0x4b, 0x07, 0x08, 0x50]],
  ])('is known as that of %s', (_, bytes) => {
    expect(containerKind(Uint8Array.from(bytes))).toBe('zip')
  })

  it.each(['PK,city\n1,Huế', 'PKW;Ort', 'PK', 'PK\n1', 'P', ''])(
    'is that of a table where it says %j',
    (text) => {
      expect(containerKind(utf8(text))).toBeNull()
    },
  )
})

describe('a text that is no table', () => {
  it.each([
    ['<!DOCTYPE html><html>', 'web-page'],
    ['\n  <table border=1><tr>', 'web-page'],
    ['<html xmlns:x="urn:schemas-microsoft-com:office:excel">', 'web-page'],
    ['<?xml version="1.0"?>', 'web-page'],
    ['[{"name": "Jane"}]', 'json'],
    ['{\n  "rows": []\n}', 'json'],
    ['{"a\\"b": 1}', 'json'],
    ['<!-- hi --><html>', 'web-page'],
  ])('is known: %j', (text, kind) => {
    expect(markupKind(text)).toBe(kind)
  })

  it.each([
    'name,city',
    '',
    '<3,city',
    '{{first_name}},city',
    '[city],[shop]',
    '{"a",b',
    '<tables>,x',
  ])('is none of it: %j', (text) => {
    expect(markupKind(text)).toBeNull()
  })
})

it.each([
  ['data.json', 'json'],
  ['rows.JSONL', 'json'],
  ['page.htm', 'web-page'],
  ['feed.xml', 'web-page'],
  ['list.csv', null],
  ['json', null],
  ['xml.txt', null],
])('a file called %s is by its name %s', (name, kind) => {
  expect(markupNamed(name)).toBe(kind)
})
