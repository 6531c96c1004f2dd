/** On a wide screen the list on the left, and the chosen preset in view on the right; else the list alone. */
export const layout = {
  page: 'mx-auto grid max-w-[1240px] grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 px-4 pt-7 pb-24 sm:px-7 lg:pb-16',
  sides: 'lg:grid-cols-[minmax(0,1fr)_clamp(25rem,43vw,540px)]',
  card: 'sticky top-7 max-h-[calc(100dvh-3.5rem)] min-w-0 overflow-y-auto rounded-card border border-line bg-card',
} as const
