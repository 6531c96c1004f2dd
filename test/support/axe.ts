import axeCore, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe?: typeof axeCore
  }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds wrong with the page as it stands, one line for each element: the rule, what it says, and where. An empty
 * list is what is wanted. axe's source is evaluated by the debugger, which the page's own policy does not forbid.
 */
export async function axe(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axeCore.source)
  const { violations } = await page.evaluate(async (values): Promise<AxeResults> => {
    if (window.axe === undefined) throw new Error('axe did not load')
    return window.axe.run(document, { runOnly: { type: 'tag', values } })
  }, RULES)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(' ')}) ${node.failureSummary ?? ''}`),
  )
}
