/** Under which the page's memory of this tab is kept. Apart, so that it can be known without loading the page. */
export const memory = {
  text: 'external-link-builder.check.text',
  fixes: 'external-link-builder.check.fixes',
  /** The address's text that was taken: a reload does not take it again over what was typed since. */
  handed: 'external-link-builder.check.handed',
} as const
