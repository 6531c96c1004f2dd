import { describe, expect, it } from 'vitest'
import { makeFile } from '#features/qr/make-file.ts'
import { codeToPixels, type Pixels } from '#qr/pixels.ts'
import { fail, ok } from '#platform/result.ts'
import { nodeDoors } from './node-doors.ts'
import { codeOf, documentationLink } from '#test/qr/pictures.ts'

const code = codeOf(documentationLink, 'M')
const otherPicture: Pixels = codeToPixels(codeOf('https://example.org', 'M'), 4)
const blankPicture: Pixels = {
  width: 400,
  height: 400,
  data: new Uint8ClampedArray(400 * 400 * 4).fill(255),
}

describe('a file that is offered', () => {
  it('is a PNG of whole modules, a little larger than asked for', async () => {
    const made = await makeFile(code, { format: 'png', size: 1024 }, nodeDoors())
    expect(made).toMatchObject({ ok: true, value: { format: 'png', side: 1026 } })
  })

  it('is an SVG of just the millimetres asked for', async () => {
    const made = await makeFile(code, { format: 'svg', size: 22.5 }, nodeDoors())
    if (!made.ok) throw new Error(made.reason)
    expect(made.value).toMatchObject({ format: 'svg', side: 22.5 })
    expect(await made.value.blob.text()).toContain('width="22.5mm"')
  })
})

describe('a file that is not offered', () => {
  it.each(['png', 'svg'] as const)('is a %s that reads as another link', async (format) => {
    const doors = nodeDoors({ rasterise: async () => ok(otherPicture) })
    expect(await makeFile(code, { format, size: 300 }, doors)).toEqual(fail('differs'))
  })

  it.each(['png', 'svg'] as const)('is a %s in which nothing can be read', async (format) => {
    const doors = nodeDoors({ rasterise: async () => ok(blankPicture) })
    expect(await makeFile(code, { format, size: 300 }, doors)).toEqual(fail('unreadable'))
  })

  it('is one whose modules themselves read as something else', async () => {
    const doors = nodeDoors({ read: async () => ok(`${documentationLink};`) })
    expect(await makeFile(code, { format: 'png', size: 300 }, doors)).toEqual(fail('differs'))
  })

  it('is one of a text that a reader gives back changed', async () => {
    const made = await makeFile(
      codeOf('a lone \uD800 surrogate', 'M'),
      { format: 'svg', size: 40 },
      nodeDoors(),
    )
    expect(made).toEqual(fail('differs'))
  })

  it('is one that the browser did not draw, or that nothing could check', async () => {
    const undrawn = nodeDoors({ drawPng: async () => fail('not-drawn') })
    const unchecked = nodeDoors({ read: async () => fail('reader-missing') })
    const wish = { format: 'png', size: 300 } as const
    expect(await makeFile(code, wish, undrawn)).toEqual(fail('not-drawn'))
    expect(await makeFile(code, wish, unchecked)).toEqual(fail('reader-missing'))
  })
})
