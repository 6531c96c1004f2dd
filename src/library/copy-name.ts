/** As long as a name may be. */
const longest = 200

/**
 * A name that nobody has: the name itself, or “Summer (2)”, “Summer (3)” … `isTaken` is asked about one name after the other.
 */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name
  let number = numberOf(name) + 1
  while (isTaken(copyName(name, number))) number += 1
  return copyName(name, number)
}

/** Whether something called so may be a copy of what has the other name: “Summer (3)” of “Summer (2)” and of “Summer”. */
export function isCopyName(name: string, original: string): boolean {
  const number = numberOf(name)
  return number > numberOf(original) && name === copyName(original, number)
}

function copyName(name: string, number: number): string {
  const ending = ` (${number})`
  const base = numberOf(name) === 1 ? name.trimEnd() : name.replace(numbered, '')
  return withoutHalf(base.slice(0, longest - ending.length)) + ending
}

function numberOf(name: string): number {
  return Number(numbered.exec(name)?.[1] ?? 1)
}

const numbered = / \(([2-9]|[1-9]\d{1,8})\)$/

/** A character that was cut in half is nothing that anybody typed. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '')
}
