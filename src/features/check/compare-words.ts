/** What is said where two links are compared, in English. */
const number = new Intl.NumberFormat('en')

export const words = {
  title: 'Compare with another link',
  label: 'The other link',
  hint: 'Any link, in any condition: it is mended before the two are compared.',
  close: 'Stop comparing',
  swap: 'Swap the two',
  showSame: 'Show what is the same, too',
  mine: 'This link',
  other: 'The other link',
  nothing: 'The two links do the same.',
  several: (count: number) =>
    `There are ${number.format(count)} links in it. The first is compared.`,
  summary: (count: number) =>
    count === 1 ? '1 part differs.' : `${number.format(count)} parts differ.`,
} as const
