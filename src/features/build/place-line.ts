/** A question and its choice on one line, or on two where there is no room. */
export const placeLine =
  'grid grid-cols-[minmax(0,1fr)] items-center gap-x-3 gap-y-1.5 text-hint font-medium sm:grid-cols-[10.25rem_minmax(0,1fr)]'
