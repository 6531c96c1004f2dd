/** A text as it is searched: without case and accents, so that `da nang` finds `Đà Nẵng`. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
}
