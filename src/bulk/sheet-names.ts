import { attribute, plainText } from './sheet-xml.ts'

/**
 * The names of the sheets that people see and that have cells, in their order, out of `xl/workbook.xml` and what it refers to
 * (`xl/_rels/workbook.xml.rels`): a chart can have a sheet of its own. Any texts; linear.
 */
export function sheetNames(xml: string, relations = ''): readonly string[] {
  const without = idsWithoutCells(relations)
  return [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const name = attribute(attributes, 'name')
    const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
    if (name === null || name === '' || isHidden) return []
    return without.has(attribute(attributes, '\\w+:id') ?? '') ? [] : [plainText(name)]
  })
}

/** What sheets of charts, dialogs and macros are referred to by. */
function idsWithoutCells(relations: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, attributes = ''] of relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
    const id = attribute(attributes, 'Id')
    const hasNoCells = /\/(?:chart|dialog|xlMacro|macro)sheet$/i.test(
      attribute(attributes, 'Type') ?? '',
    )
    if (id !== null && hasNoCells) found.add(id)
  }
  return found
}
