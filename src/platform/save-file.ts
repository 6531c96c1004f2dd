import { fail, ok, type Result } from './result.ts'

/** Long enough for a slow browser to begin reading, in milliseconds; the memory is the file's until then. */
const keptFor = 60_000

/**
 * Hands a file to the browser's downloads under `name` (the browser may number it). `ok` means that the browser took it,
 * not that a person kept it. `'refused'` where files cannot be made, as in some frames.
 */
export function saveFile(name: string, blob: Blob): Result<void, 'refused'> {
  try {
    const url = URL.createObjectURL(blob)
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.hidden = true
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(url), keptFor)
    return ok()
  } catch {
    return fail('refused')
  }
}
