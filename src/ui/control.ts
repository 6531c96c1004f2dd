/**
 * The looks of everything that is typed into or chosen from: 42 px high, a border that says whether it is empty, right,
 * wrong or focused. A field that is empty has a 3:1 border, since nothing else shows it (WCAG 1.4.11); so have the
 * pointed-at ones.
 */
export const controlLook = [
  'h-control w-full min-w-0 rounded-control border border-control bg-card px-3 text-ink transition-colors',
  'hover:border-control-strong placeholder-shown:border-control-strong',
  'disabled:cursor-default disabled:bg-page disabled:text-soft disabled:hover:border-control',
  // Browsers call a select read-only.
  '[&:is(input):read-only]:bg-page',
].join(' ')

/** The ring: two solid pixels on the edge, and a soft one around. Wrong fields keep their red edge inside of the ring. */
export const controlRing = [
  'focus:border-focus focus:outline-2 focus:-outline-offset-1 focus:outline-focus focus:shadow-[0_0_0_4px_color-mix(in_srgb,var(--focus)_25%,transparent)]',
  'aria-invalid:border-error aria-invalid:inset-shadow-[0_0_0_1px_var(--error)] aria-invalid:focus:outline-offset-2 aria-invalid:focus:shadow-none forced-colors:aria-invalid:border-2',
].join(' ')
