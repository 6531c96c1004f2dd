import {
  foldAll,
  nearest,
  utmFields,
  type BotKnowledge,
  type DraftPath,
  type LinkDraft,
  type LinkOptions,
} from '#link/index.ts'
import type { Column } from './columns.ts'
import type { SafeFix } from './safe-fixes.ts'
import {
  columnsIn,
  readTemplateText,
  withReferencesAsText,
  withRenamedReferences,
} from './template-text.ts'

/** What happens where a row of the table has nothing in a column: its part is left out of the link, a text is used, or the row is refused. */
export type EmptyRule =
  | { readonly at: 'leave-out' }
  | { readonly at: 'use'; readonly text: string }
  | { readonly at: 'refuse' }

/** What every link of a list is made from. */
export interface Template {
  /** Its address, block, names, values and utm values may hold `[Column]` references (`template-text.ts`). */
  readonly draft: LinkDraft
  /** By the column's name; the others are left out. */
  readonly empty: Readonly<Record<string, EmptyRule>>
  /** What is mended in every row without asking. */
  readonly fixes: readonly SafeFix[]
  readonly options: LinkOptions
  /** The bot that the links are for: each of them is held against what it knows, and names of its blocks stand for their IDs. */
  readonly bot?: BotKnowledge | null
}

/** Something that is wrong with the template itself, whatever the rows hold. */
export interface TemplateProblem {
  readonly code: 'bulk.unknown-column' | 'bulk.open-bracket'
  readonly path: DraftPath
  readonly params: Readonly<Record<string, string>>
  /** The column that may have been meant comes first; the last takes the brackets for text. */
  readonly fixes: readonly TemplateFix[]
}

/** A field of the template written anew. */
export interface TemplateFix {
  readonly id: 'use-column' | 'keep-brackets'
  readonly path: DraftPath
  readonly to: string
  /** The column, where one is named; `''` else. */
  readonly called: string
}

interface TemplateField {
  readonly path: DraftPath
  readonly text: string
}

/** The fields of a template that may hold references. */
function templateFields({ destination, blockId, rows, utm }: LinkDraft): readonly TemplateField[] {
  return [
    { path: 'destination', text: destination },
    { path: 'blockId', text: blockId },
    ...rows.flatMap(({ name, value }, at): readonly TemplateField[] => [
      { path: `rows.${at}.name`, text: name },
      { path: `rows.${at}.value`, text: value },
    ]),
    ...utmFields.map((field): TemplateField => ({
      path: `utm.${field}`,
      text: utm?.[field] ?? '',
    })),
  ]
}

/** The columns that a template refers to. */
export function usedColumns(draft: LinkDraft): ReadonlySet<string> {
  return new Set(templateFields(draft).flatMap(({ text }) => columnsIn(text)))
}

/** The columns that an address needs in every row. */
export function columnsOfAddress({ destination }: LinkDraft): ReadonlySet<string> {
  return new Set(columnsIn(destination))
}

/** References to columns that the table does not have, and brackets that nothing closes. */
export function judgeTemplate(
  draft: LinkDraft,
  columns: readonly Column[],
): readonly TemplateProblem[] {
  const known = new Set(columns.map(({ name }) => name))
  return templateFields(draft).flatMap(({ path, text }) => {
    if (!text.includes('[')) return []
    const { pieces, open } = readTemplateText(text)
    const unknown = pieces.flatMap((piece) =>
      'column' in piece && !known.has(piece.column) ? [piece.column] : [],
    )
    const found = [...new Set(unknown)].map((name) => unknownColumn(path, text, name, columns))
    return open.length > 0 ? found.concat(openBracket(path, text, open)) : found
  })
}

function unknownColumn(
  path: DraftPath,
  text: string,
  name: string,
  columns: readonly Column[],
): TemplateProblem {
  const meant = nearest(name, foldAll(columns.map((column) => column.name)))
  const asText: TemplateFix = {
    id: 'keep-brackets',
    path,
    to: withReferencesAsText(text, name),
    called: '',
  }
  const asMeant: readonly TemplateFix[] =
    meant === null
      ? []
      : [
          {
            id: 'use-column',
            path,
            to: withRenamedReferences(text, new Map([[name, meant]])),
            called: meant,
          },
        ]
  return { code: 'bulk.unknown-column', path, params: { name }, fixes: [...asMeant, asText] }
}

function openBracket(path: DraftPath, text: string, open: readonly number[]): TemplateProblem {
  const to = open.reduceRight((before, at) => `${before.slice(0, at)}[${before.slice(at)}`, text)
  return {
    code: 'bulk.open-bracket',
    path,
    params: {},
    fixes: [{ id: 'keep-brackets', path, to, called: '' }],
  }
}
