/** The documentation's own example, as it may come back from a mail: every fault in it is one that happens. */
export const mangledExample =
  '“https://example.com?utm_source=mail?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;;user:Source:Facebook Ads;variable:color:black;”'
