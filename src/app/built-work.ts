import type { BuildForm } from '#features/build/form.ts'
import { isEmptyForm } from '#features/build/form.ts'
import type { DraftStore } from '#features/build/use-draft-keeper.ts'
import { formToWork } from '#features/build/work-form.ts'
import type { Work } from '#library/work.ts'

/** The store of drafts, and what Build has put into it last: other pages may begin with that. */
export interface BuiltWork {
  readonly drafts: DraftStore
  /** What stands on Build; null where that is nothing. Build keeps it when its page is put away. */
  readonly read: () => Work | null
}

/**
 * The same store, listened to: what is saved, cleared or taken over through `drafts` is what `read` gives from then on. It begins with
 * this tab's own draft.
 */
export function watchBuilt(store: DraftStore): BuiltWork {
  let last: BuildForm | null = store.mine?.value ?? null
  return {
    drafts: {
      ...store,
      save(form) {
        last = form
        return store.save(form)
      },
      clear() {
        last = null
        store.clear()
      },
      async take(id) {
        const taken = await store.take(id)
        if (taken.ok) last = taken.value.value
        return taken
      },
    },
    read: () => (last === null || isEmptyForm(last) ? null : formToWork(last)),
  }
}
