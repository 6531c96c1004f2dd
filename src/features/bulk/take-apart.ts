import { hasReference } from '#bulk/template-text.ts'
import { checkText, type LinkDraft } from '#link/index.ts'

/**
 * The template with the link that stands in its address taken apart into its fields; rows that hold a column stay behind those of
 * the link. Null where the address is no whole link.
 */
export function takenApart(template: LinkDraft): LinkDraft | null {
  const [first] = checkText(template.destination)
  const draft = first?.draft ?? null
  if (draft === null || (draft.blockId === '' && draft.rows.length === 0)) return null
  const ofColumns = template.rows.filter(({ name, value }) =>
    [name, value].some((text) => hasReference(text)),
  )
  const utm = { ...template.utm, ...draft.utm }
  return {
    ...draft,
    blockId: draft.blockId === '' ? template.blockId : draft.blockId,
    rows: [...draft.rows, ...ofColumns],
    ...(Object.keys(utm).length > 0 && { utm }),
  }
}
