import { describe, expect, it, vi } from 'vitest'
import type { QrDoors } from '#features/qr/doors.ts'
import { makeFile } from '#features/qr/make-file.ts'
import type { Pixels } from '#platform/pixels.ts'
import { codeToPixels } from '#qr/pixels.ts'
import { toSheet } from '#qr/sheet.ts'
import type { Format, Width } from '#qr/size.ts'
import { fail, ok } from '#platform/result.ts'
import { nodeDoors } from './node-doors.ts'
import { codeOf, documentationLink, logoOf } from '#test/qr/pictures.ts'

const sheet = toSheet(codeOf(documentationLink, 'M'))
const otherPicture: Pixels = codeToPixels(codeOf('https://example.org', 'M'), 4)
const blankPicture: Pixels = {
  width: 400,
  height: 400,
  data: new Uint8ClampedArray(400 * 400 * 4).fill(255),
}

const px = (length: number): Width => ({ unit: 'px', length })
const mm = (length: number): Width => ({ unit: 'mm', length })

const posterSheet = toSheet(codeOf(documentationLink, 'Q'), {
  caption: 'Quét mã để chat với chúng tôi',
  colours: { foreground: '#123c7a', background: '#fff4d6' },
  logo: logoOf(60, 30),
})

async function textOfFile(format: Format, width: Width): Promise<string> {
  const made = await makeFile(sheet, { format, width }, nodeDoors())
  return made.ok ? made.value.blob.text() : made.reason
}

describe('a file that is offered', () => {
  it('is a PNG of whole modules, a little larger than asked for', async () => {
    const drawPng = vi.fn<QrDoors['drawPng']>(nodeDoors().drawPng)
    await makeFile(sheet, { format: 'png', width: px(1024) }, nodeDoors({ drawPng }))
    expect(drawPng).toHaveBeenCalledWith(sheet, { perModule: 18, across: 1026, perMetre: null })
  })

  it('is a PNG for print that comes out at just the millimetres asked for, at 300 dpi or more', async () => {
    const drawPng = vi.fn<QrDoors['drawPng']>(nodeDoors().drawPng)
    await makeFile(sheet, { format: 'png', width: mm(40) }, nodeDoors({ drawPng }))
    const { across, perMetre } = drawPng.mock.calls[0]?.[1] ?? { across: 0, perMetre: 0 }
    expect(across / 40).toBeGreaterThanOrEqual(300 / 25.4)
    expect(across / ((perMetre ?? 0) / 1000)).toBeCloseTo(40, 1)
  })

  it('is an SVG of just the width asked for, in millimetres or pixels', async () => {
    expect(await textOfFile('svg', mm(22.5))).toContain('width="22.5mm"')
    expect(await textOfFile('svg', px(800))).toContain('width="800px"')
  })

  it('is a PDF page of just the millimetres asked for', async () => {
    expect(await textOfFile('pdf', mm(25.4))).toContain('/MediaBox [0 0 72 72]')
  })

  it.each(['png', 'svg', 'pdf'] as const)(
    'is a %s with colours, caption and a picture in it',
    async (format) => {
      const made = await makeFile(posterSheet, { format, width: mm(105) }, nodeDoors())
      expect(made).toMatchObject({ ok: true, value: { format } })
    },
  )
})

describe('a file that is not offered', () => {
  it.each(['png', 'svg'] as const)('is a %s that reads as another link', async (format) => {
    const doors = nodeDoors({ rasterise: async () => ok(otherPicture) })
    expect(await makeFile(sheet, { format, width: px(300) }, doors)).toEqual(fail('differs'))
  })

  it.each(['png', 'svg'] as const)('is a %s in which nothing can be read', async (format) => {
    const doors = nodeDoors({ rasterise: async () => ok(blankPicture) })
    expect(await makeFile(sheet, { format, width: px(300) }, doors)).toEqual(fail('unreadable'))
  })

  it('is one whose modules themselves read as something else', async () => {
    const doors = nodeDoors({ read: async () => ok(`${documentationLink};`) })
    expect(await makeFile(sheet, { format: 'png', width: px(300) }, doors)).toEqual(fail('differs'))
  })

  it('is one of a text that a reader gives back changed', async () => {
    const made = await makeFile(
      toSheet(codeOf('a lone \uD800 surrogate', 'M')),
      { format: 'svg', width: mm(40) },
      nodeDoors(),
    )
    expect(made).toEqual(fail('differs'))
  })

  it('is one that the browser did not draw, or that nothing could check', async () => {
    const undrawn = nodeDoors({ drawPng: async () => fail('not-drawn') })
    const unchecked = nodeDoors({ read: async () => fail('reader-missing') })
    const wish = { format: 'png', width: px(300) } as const
    expect(await makeFile(sheet, wish, undrawn)).toEqual(fail('not-drawn'))
    expect(await makeFile(sheet, wish, unchecked)).toEqual(fail('reader-missing'))
  })

  it('is a PDF whose caption was not drawn, or in which the code is hidden by what was', async () => {
    const wish = { format: 'pdf', width: mm(105) } as const
    const undrawn = nodeDoors({ drawCaption: async () => fail('not-drawn') })
    expect(await makeFile(posterSheet, wish, undrawn)).toEqual(fail('not-drawn'))
    const hidden = toSheet(posterSheet.code, { logo: logoOf(60, 30) })
    const huge = { x: 0, y: 0, width: hidden.width, height: hidden.height }
    const covered = hidden.logo && { ...hidden, logo: { ...hidden.logo, plate: huge } }
    expect(covered && (await makeFile(covered, wish, nodeDoors()))).toEqual(fail('unreadable'))
  })
})
