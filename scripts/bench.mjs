import { readdirSync } from 'node:fs'
import { install } from './install.mjs'

// A file in bench/ that exports `bench` is one: it gives the lines of a table. The others are their helpers; those in started/ are
// started as processes.
install()
const folder = new URL('bench/', import.meta.url)
for (const name of readdirSync(folder).toSorted()) {
  if (!name.endsWith('.mjs')) continue
  /** @type {{ bench?: () => Promise<Line[]> }} */
  const { bench } = await import(new URL(name, folder).href)
  if (bench === undefined) continue
  console.log(`\n${name.replace('.mjs', '')}`)
  print(await bench())
}

/** @param {readonly Line[]} lines */
function print(lines) {
  const width = Math.max(...lines.map(({ what }) => what.length))
  const measuredWidth = Math.max(...lines.map(({ measured }) => measured.length))
  for (const { what, measured, aim = '' } of lines) {
    console.log(`  ${what.padEnd(width)}  ${measured.padStart(measuredWidth)}  ${aim}`.trimEnd())
  }
}

/** @typedef {import('./bench/line.mjs').Line} Line */
