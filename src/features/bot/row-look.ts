/** A row on a wide screen, and a card where there is no room for one; columns by the caller. */
export const rowLook =
  'grid min-w-0 items-center gap-2 @max-2xl:rounded-card @max-2xl:border @max-2xl:border-line @max-2xl:bg-card @max-2xl:p-2.5'

/** The button that takes a row out: at the end of a row, in the corner of a card. */
export const removeLook = '@max-2xl:col-start-2 @max-2xl:row-start-1 @max-2xl:justify-self-end'

/** What is longer is no name. */
export const longestText = 1000
