/**
 * Of PouchDB 9, what the database's door calls. The types of its own (`@types/pouchdb-core`) declare a global `Buffer` of their
 * own, and with it nothing of Node's fits any more.
 */
declare module 'pouchdb-browser' {
  export interface Row {
    readonly id: string
    readonly value: { readonly rev: string }
    /** With `include_docs` only. */
    readonly doc?: object
  }

  interface Range {
    readonly startkey: string
    readonly endkey: string
  }

  /** Rejects with whatever went wrong. */
  export interface Pouch {
    readonly info: () => Promise<object>
    readonly allDocs: (
      which: (Range | { readonly key: string }) & { readonly include_docs?: boolean },
    ) => Promise<{ readonly rows: readonly Row[] }>
    /** An answer for each document: its new revision, or what was wrong with it. */
    readonly bulkDocs: (
      docs: object[],
    ) => Promise<
      readonly { readonly id?: string; readonly rev?: string; readonly status?: number }[]
    >
    readonly close: () => Promise<void>
  }

  const PouchDB: new (
    name: string,
    options: { readonly adapter: 'idb'; readonly auto_compaction: boolean },
  ) => Pouch
  // oxlint-disable-next-line import/no-default-export -- theirs
  export default PouchDB
}
