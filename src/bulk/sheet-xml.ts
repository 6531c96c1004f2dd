/** The value of an attribute out of a tag's attributes, as it is written there; null where there is none. Any text; linear. */
export function attribute(attributes: string, name: string): string | null {
  const [, double, single] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? []
  return double ?? single ?? null
}

/** Where such a byte stands first, at most so many bytes from here on; -1 where it does not. Read without a text, as sheets are long. */
export function byteWithin(xml: Uint8Array, byte: number, at: number, most: number): number {
  const end = Math.min(at + most, xml.length)
  for (let place = at; place < end; place += 1) if (xml[place] === byte) return place
  return -1
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Without the escapes of XML, and those of spreadsheets (`_x0041_`). Any text; linear. */
export function plainText(text: string): string {
  return text
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replaceAll(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A text as XML holds it. */
export function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
