/**
 * Reads the `_headers` format of static hosts: a line with a path, in which * stands for anything, then indented lines
 * "Name: value"; # begins a comment line.
 * @param {string} text
 * @returns {Rule[]} in the file's order; a line that is none of these throws
 */
export const parseHeaders = (text) => {
  /** @type {Rule[]} */
  const rules = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    const header = /^\s+([A-Za-z-]+):\s*(.+?)\s*$/.exec(line)
    if (header?.[1] !== undefined && header[2] !== undefined) {
      const rule = rules.at(-1)
      if (rule === undefined) throw new Error(`_headers: no path stands above "${line.trim()}"`)
      rule.headers.push([header[1], header[2]])
    } else if (line.startsWith('/')) {
      rules.push({ matches: matcher(line.trim()), headers: [] })
    } else {
      throw new Error(`_headers: "${line}" is neither a path nor a header`)
    }
  }
  return rules
}

/**
 * The headers of one path. As on the hosts, every rule that matches adds its own, and values of one name are joined.
 * @param {readonly Rule[]} rules
 * @param {string} path decoded, from its first slash
 * @returns {Record<string, string>} names in lower case
 */
export const headersFor = (rules, path) => {
  /** @type {Record<string, string>} */
  const found = {}
  for (const [name, value] of rules
    .filter((rule) => rule.matches(path))
    .flatMap((r) => r.headers)) {
    const key = name.toLowerCase()
    found[key] = found[key] === undefined ? value : `${found[key]}, ${value}`
  }
  return found
}

/** @param {string} pattern */
const matcher = (pattern) => {
  const parts = pattern
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
  const expression = new RegExp(`^${parts.join('.*')}$`)
  return (/** @type {string} */ path) => expression.test(path)
}

/** @typedef {{ matches: (path: string) => boolean, headers: [name: string, value: string][] }} Rule */
