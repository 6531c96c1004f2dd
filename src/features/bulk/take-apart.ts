import { hasReference } from '#bulk/template-text.ts'
import { checkText, type LinkDraft, type Row } from '#link/index.ts'

/**
 * The template with the link that stands in its address taken apart into its fields. Rows of the template stay behind those of the
 * link; where both have one of a name, that of the link does, unless the other holds a column. Null where the address is no whole link.
 */
export function takenApart(template: LinkDraft): LinkDraft | null {
  // Nearly all addresses are none; both signatures have this in them.
  if (!/ref/i.test(template.destination)) return null
  const [first] = checkText(template.destination)
  const draft = first?.draft ?? null
  if (draft === null || (draft.blockId === '' && draft.rows.length === 0)) return null
  const kept = template.rows.filter((row) => holdsColumn(row) || !hasName(draft.rows, row))
  const ofColumns = template.rows.filter(holdsColumn)
  const utm = { ...template.utm, ...draft.utm }
  return {
    ...draft,
    blockId: draft.blockId === '' ? template.blockId : draft.blockId,
    rows: [...draft.rows.filter((row) => !hasName(ofColumns, row)), ...kept],
    ...(Object.keys(utm).length > 0 && { utm }),
  }
}

function holdsColumn({ name, value }: Row): boolean {
  return hasReference(name) || hasReference(value)
}

function hasName(rows: readonly Row[], { kind, name }: Row): boolean {
  return rows.some((row) => row.kind === kind && row.name.trim() === name.trim())
}
