import type { Change, PlacedDiagnostic } from '#link/index.ts'
import type { BuildForm, FormHold } from './form.ts'

/** Whether the preset keeps the field from being changed. What is asked for (`ask`) can be. */
export function isLocked(hold: FormHold): boolean {
  return hold === 'locked'
}

/** Whether anything in the form is locked. */
export function hasLocks({ holds, rows }: BuildForm): boolean {
  return [holds.destination, holds.blockId, ...rows.map(({ hold }) => hold)].some(isLocked)
}

const free = (hold: FormHold): FormHold => (isLocked(hold) ? '' : hold)

/** The form with everything in it free to be changed; what is asked for stays so. */
export function unlocked(form: BuildForm): BuildForm {
  return {
    ...form,
    holds: { destination: free(form.holds.destination), blockId: free(form.holds.blockId) },
    rows: form.rows.map((row) => ({ ...row, hold: free(row.hold) })),
  }
}

/** The same, but nothing is offered that would change what is locked. */
export function withoutLockedFixes(
  diagnostics: readonly PlacedDiagnostic[],
  form: BuildForm,
): readonly PlacedDiagnostic[] {
  if (!hasLocks(form)) return diagnostics
  return diagnostics.map((diagnostic) => {
    const { fix, ...rest } = diagnostic
    return fix?.changes.some(({ path }) => isLockedAt(path, form)) === true ? rest : diagnostic
  })
}

/** Whether a change at this place would change something locked. The channel decides which address counts. */
function isLockedAt(path: Change['path'], { holds, rows }: BuildForm): boolean {
  const [field = '', index] = path.split('.')
  switch (field) {
    case 'channel':
    case 'destination':
      return isLocked(holds.destination)
    case 'blockId':
      return isLocked(holds.blockId)
    case 'rows':
      return isLocked(rows[Number(index)]?.hold ?? '')
    default:
      return false
  }
}
