import { attribute, plainText } from './sheet-xml.ts'

/** The names of the sheets that people see, in their order, out of `xl/workbook.xml`. Any text; linear. */
export function sheetNames(xml: string): readonly string[] {
  return [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const name = attribute(attributes, 'name')
    const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
    return name === null || name === '' || isHidden ? [] : [plainText(name)]
  })
}
