import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { nameColumns } from '#bulk/columns.ts'
import { csvFiles } from '#bulk/csv-files.ts'
import { planTemplate } from '#bulk/plan.ts'
import { csvReader } from '#bulk/read-csv.ts'
import { runBulk } from '#bulk/run.ts'
import { parseBundle, writeBundle } from '#library/bundle.ts'
import { readPreset } from '#library/shapes.ts'
import { decodeShare, encodeShare } from '#library/share-link.ts'
import { buildLink, parseLink, type LinkDraft } from '#link/index.ts'
import { setting, variable } from '#test/link/drafts.ts'
import { macro } from '#test/link/macros.ts'
import { incomingOf, presetOf } from '#test/library/any-library.ts'
import { templateOf } from './making.ts'

// Text of all sorts, without the marks that could make another macro of it.
const around = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', ' ', 'ế', '&', '?', '#', '/', '"', "'", ',', '+', '🙂'),
  maxLength: 6,
})

/** A macro, and a value that it stands in. */
const placed = fc
  .tuple(around, macro, around)
  .map(([before, one, after]) => ({ one, text: `${before}${one}${after}`.trim() }))
  .filter(({ text }) => buildLink(setting(variable('v', text))).url !== null)

const urlOf = (draft: LinkDraft) => buildLink(draft).url ?? ''

describe('a macro in any surroundings stays to the letter', () => {
  it('in a preset, in its share link, and in a file', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async ({ one: macroIn, text }) => {
        const draft = setting(variable('v', text))
        const preset = presetOf({ draft })
        const url = urlOf(draft)
        expect(url).toContain(macroIn)
        expect(parseLink(url).draft?.rows).toEqual(draft.rows)
        const kept = readPreset(JSON.parse(JSON.stringify(preset)))
        expect(kept && urlOf(kept.draft)).toBe(url)
        const shared = await decodeShare(
          await encodeShare({ preset: incomingOf('preset:1', preset), bot: null }),
        )
        expect(shared.ok && urlOf(shared.value.preset.value.draft)).toBe(url)
        const file = parseBundle(
          writeBundle({ presets: [incomingOf('preset:1', preset)], bots: [], unreadable: [] }, 0),
        )
        expect(file.ok && file.value.presets.map((one) => urlOf(one.value.draft))).toEqual([url])
      }),
      { numRuns: 300 },
    )
  })

  it('in the template of a list, in a cell of it, and in the file of links', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(placed, { minLength: 1, maxLength: 5 }),
        placed,
        async (cells, fixed) => {
          const reader = csvReader(',')
          const csv = `${Papa.unparse([['v'], ...cells.map(({ text }) => [text])], { quotes: true })}\n`
          const batch = reader.push(csv)
          const draft = setting(variable('v', '[v]'), variable('w', fixed.text))
          const plan = planTemplate(templateOf(draft), nameColumns(['v'], 0))
          let links = ''
          const files = csvFiles(
            { columns: plan.columns, draft, hasHeader: true, delimiter: ',', hasMark: false },
            (text) => void (links += text),
            () => undefined,
          )
          const rows = { ...batch, rows: batch.rows.slice(1), lines: batch.lines.slice(1) }
          await runBulk(plan, [rows], files)
          const made = Papa.parse<string[]>(links, { skipEmptyLines: true }).data.slice(1)
          for (const [at, { one }] of cells.entries()) expect(made[at]?.[1]).toContain(one)
          expect(made.map((row) => row[1])).toEqual(
            cells.map(({ text }) => urlOf(setting(variable('v', text), variable('w', fixed.text)))),
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})
