import { fold } from '#ui/fold.ts'

const longest = 60

/** What the file of a shared preset is called, such as `preset-summer-sale.json`: nothing that a mail program stumbles over. */
export function presetFileName(name: string): string {
  const plain = fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '')
  return `${plain === '' ? 'preset' : `preset-${plain}`}.json`
}

/** What an export is called, by the day on which it is made here: `external-link-builder-2026-11-22.json`. */
export function exportFileName(now: Date): string {
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  return `external-link-builder-${date}.json`
}
