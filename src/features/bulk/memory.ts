/** Under which the page's memory of this tab is kept. Apart, so that it can be known without loading the page. */
export const memory = { page: 'external-link-builder.bulk.page' } as const
