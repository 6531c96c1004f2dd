/**
 * A text of somebody's own within a sentence, in quotation marks. What is written from right to left, or turns the reading direction itself,
 * is set apart, so that the sentence around it keeps its order.
 */
export function quoted(text: string): string {
  return turning.test(text) ? `“\u2068${text.replaceAll(isolates, '')}\u2069”` : `“${text}”`
}

/** Hebrew, Arabic and their like, and the signs that turn what follows. */
const turning = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/

// One of these without its partner would end what sets the text apart.
const isolates = /[\u2066-\u2069]/g
