import { attribute, plainText } from './sheet-xml.ts'

/** A sheet by its name, and the part of the workbook (`xl/worksheets/sheet1.xml`) that holds its cells; `''` where nothing tells which. */
export interface VisibleSheet {
  readonly name: string
  readonly part: string
}

/**
 * The sheets that people see and that have cells, in their order, out of `xl/workbook.xml` and what it refers to
 * (`xl/_rels/workbook.xml.rels`): a chart can have a sheet of its own. Any texts; linear.
 */
export function visibleSheets(xml: string, relations = ''): readonly VisibleSheet[] {
  const referred = partsIn(relations)
  return [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const name = attribute(attributes, 'name')
    const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
    if (name === null || name === '' || isHidden) return []
    const part = referred.get(attribute(attributes, '\\w+:id') ?? '')
    return part === null ? [] : [{ name: plainText(name), part: part ?? '' }]
  })
}

/** What is referred to, by its ID; null for sheets of charts, dialogs and macros. */
function partsIn(relations: string): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const [, attributes = ''] of relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
    const id = attribute(attributes, 'Id')
    const hasNoCells = /\/(?:chart|dialog|xlMacro|macro)sheet$/i.test(
      attribute(attributes, 'Type') ?? '',
    )
    if (id !== null)
      found.set(id, hasNoCells ? null : partAt(attribute(attributes, 'Target') ?? ''))
  }
  return found
}

/** Places are told from the workbook's own folder, or from the root. */
function partAt(target: string): string {
  const place = plainText(target)
  return place.startsWith('/') ? place.slice(1) : `xl/${place}`
}
