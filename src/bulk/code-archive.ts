import { deflateSync } from 'fflate'
import { layCaption, type Caption } from '#qr/caption.ts'
import { crc32 } from '#qr/crc32.ts'
import { encodeQr, type QrCode, type TooLong } from '#qr/encode.ts'
import { byteLength, holdsText, startingLevel, type Level } from '#qr/levels.ts'
import { packedSvg } from '#qr/packed-svg.ts'
import type { Packed } from '#qr/piece-packer.ts'
import { pixelsPerModule } from '#qr/pixels.ts'
import { qrToPng, type Strip } from '#qr/png.ts'
import { sideOf } from '#qr/runs.ts'
import { codeNames } from './code-names.ts'
import type { LinkedRow, RefusedRow, RowWriter } from './run.ts'
import { zipParts, type OpenPart, type PartLimits } from './zip-parts.ts'

/** The files that an archive can hold. */
export type CodeFormat = 'svg' | 'png'

/** What the codes of a list are to look like, and what they are called. Columns count from 0. */
export interface CodeWish {
  readonly format: CodeFormat
  /** Of one side with the quiet zone: millimetres for an SVG, pixels for a PNG (which comes out in whole pixels a module). */
  readonly size: number
  /** Null: for each link the one that suits its length. */
  readonly level: Level | null
  /** The column whose texts name the files; null: their line does. */
  readonly nameColumn: number | null
  /** The column whose texts stand below the codes; null: nothing does. */
  readonly captionColumn: number | null
}

/** Draws a caption in grey, `perModule` pixels a module, as wide as the code's picture. */
export type PaintCaption = (caption: Caption, width: number, perModule: number) => Strip

export interface CodeArchiveOptions {
  readonly wish: CodeWish
  /** Gets the rows whose links no code holds, in order. */
  readonly onRefused?: (rows: readonly RefusedRow[]) => Promise<void> | void
  /** PNG files have no captions without it: letters need a font. */
  readonly paintCaption?: PaintCaption
  readonly limits?: PartLimits
}

/** A writer of codes into archives. */
export interface CodeArchive extends RowWriter {
  /**
   * Writes the directory of the last archive: call it after a cancelled run too, and after a failed one as long as the sink takes
   * bytes, so that what is there can be unpacked. Without any code there is no archive.
   */
  readonly end: () => Promise<void>
  /** Files written so far. */
  readonly codes: () => number
  /** Links that no code holds. */
  readonly tooLong: () => number
  /** Archives begun so far. */
  readonly parts: () => number
}

/**
 * Makes a code of every link, repeated ones too, and packs them into ZIP archives as they come: memory holds some hundred
 * kilobytes and the archive's directory. A link that no code holds is refused: `bulk.code-too-long`. What a sink throws comes through.
 */
export function codeArchive(options: CodeArchiveOptions, open: OpenPart): CodeArchive {
  const { wish, onRefused, limits } = options
  const names = codeNames(`.${wish.format}`)
  const zip = zipParts(open, limits)
  let tooLong = 0
  return {
    async take(linked) {
      const refused: RefusedRow[] = []
      for (const row of linked) {
        const encoded = encodeLink(row.url, wish.level)
        if (!encoded.ok) refused.push(refusalOf(row, encoded))
        else {
          const name = names.nameFor(cellOf(row, wish.nameColumn), row.line)
          const file = codeFile(encoded.value, cellOf(row, wish.captionColumn), options)
          const busy = zip.add({ name, ...file })
          // oxlint-disable-next-line no-await-in-loop -- one file after the other, held back by the sink
          if (busy !== undefined) await busy
        }
      }
      tooLong += refused.length
      if (refused.length > 0) await onRefused?.(refused)
    },
    end: zip.end,
    codes: zip.files,
    tooLong: () => tooLong,
    parts: zip.parts,
  }
}

/** The code of a link, at the level that is chosen or else suits its length. A link is never empty. */
export function encodeLink(url: string, level: Level | null): LinkCode {
  const encoded = encodeQr(url, level ?? levelFor(url))
  if (!encoded.ok && encoded.reason === 'empty') throw new Error('a link is never empty')
  return encoded
}

function levelFor(url: string): Level {
  return holdsText('M', url) ? 'M' : startingLevel(byteLength(url))
}

type LinkCode = { readonly ok: true; readonly value: QrCode } | ({ readonly ok: false } & TooLong)

/** The row of a link that no code of this level holds. */
export function refusalOf({ cells, line }: LinkedRow, { bytes, limit }: TooLong): RefusedRow {
  const params = { bytes, limit }
  const problem = { code: 'bulk.code-too-long', severity: 'error', path: 'table', params } as const
  return { cells, line, problems: [problem] }
}

/** What a row has in a column; `''` where there is none. */
export function cellOf({ cells }: Pick<LinkedRow, 'cells'>, column: number | null): string {
  return column === null ? '' : (cells[column] ?? '')
}

/** The file of one code. */
function codeFile(
  code: QrCode,
  caption: string,
  { wish, paintCaption }: CodeArchiveOptions,
): Packed {
  const { format, size } = wish
  if (format === 'svg') return packedSvg(code, { length: size, unit: 'mm' }, caption)
  const perModule = pixelsPerModule(code, size)
  const laid = paintCaption === undefined ? null : layCaption(code, caption)
  const strip = laid && paintCaption?.(laid, sideOf(code) * perModule, perModule)
  return storedFile(qrToPng(code, perModule, strip ?? undefined))
}

/** A PNG is packed already: it lies in blocks that are as it is. Stored files whose length stands behind them, some programs refuse. */
function storedFile(bytes: Uint8Array): Packed {
  return { deflated: deflateSync(bytes, { level: 0 }), size: bytes.length, crc: crc32(bytes) }
}
