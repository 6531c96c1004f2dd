import { run } from 'axe-core'
import { vi } from 'vitest'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds wrong with a part of the page: the rule, what it says, and where. Contrast needs a browser that paints,
 * and so does a page's outline where only a part of it is shown (`whole` is false).
 */
export async function barriers(
  part: Element = document.body,
  whole = false,
): Promise<readonly string[]> {
  // jsdom has no canvas, and says so each time that axe asks.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: whole } }
  const { violations } = await run(part, { runOnly: { type: 'tag', values: tags }, rules })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}
