import { encodeValue, type Channel, type LinkDraft } from '#link/index.ts'
import type { Column } from './columns.ts'
import { stepsOf, type Fill } from './fill.ts'
import { gluedColumn } from './glued-host.ts'
import type { AddressCode, CellFault } from './problem.ts'
import type { EmptyRule } from './template.ts'

/**
 * Makes the address of a template ready (clause 1.3 of the core: an address stays as typed). What a cell brings is written as the part that
 * it stands in wants it: at the beginning as it is; in a path percent-encoded, but for its slashes, its parameters (`shoes?size=7`) and its
 * fragment (`sale#top`); in a parameter percent-encoded; nowhere a second time, and macros stay literal everywhere. What the template puts behind a cell's parameters is
 * joined to them, and a cell's fragment stands last. A cell that would make another address of it is a fault.
 */
export function addressFiller(
  { channel, destination }: LinkDraft,
  columns: readonly Column[],
  ruleOf: (name: string) => EmptyRule,
): Fill {
  const steps = stepsOf(destination, columns, ruleOf)
  const glued = channel === 'website' ? gluedColumn(destination) : null
  return (cells, faults) => {
    let begun: Begun = { text: '', fragment: '', ender: '' }
    for (const [at, step] of steps.entries()) {
      if (typeof step === 'string') {
        const longer = withText(begun, step)
        if (longer === null) faults.push(fault('bulk.ended-address', begun.ender))
        begun = longer ?? begun
        continue
      }
      const cell = step.cell(cells, faults)
      if (cell === null) return null
      const next = steps[at + 1]
      const after = typeof next === 'string' ? next : ''
      const put = withCell(begun, cell.trim(), {
        ...step,
        channel,
        after,
        isLast: next === undefined,
      })
      if ('code' in put) faults.push(put)
      else begun = put
    }
    const address = begun.text + begun.fragment
    if (glued?.isGoneOnWith(address) === true) faults.push(fault('bulk.glued-host', glued.name))
    return address
  }
}

/** An address as far as it is put together. */
interface Begun {
  readonly text: string
  /** What a cell brought from its `#` on. */
  readonly fragment: string
  /** The column whose cell brought a `?` or `#`: no path goes on behind it. `''`: none has. */
  readonly ender: string
}

function fault(code: AddressCode, name: string): CellFault {
  return { code, name, error: '' }
}

/** With a text of the template; null where it would go on with what a cell has ended. */
function withText(begun: Begun, text: string): Begun | null {
  if (begun.ender === '') return { ...begun, text: begun.text + text }
  if (begun.fragment !== '' && text.includes('#')) return null
  if (text.startsWith('#')) return { ...begun, text: begun.text + text }
  if (!/^[?&]/.test(text)) return null
  const front = begun.text.replace(/[?&]+$/, '')
  return { ...begun, text: front + (front.includes('?') ? '&' : '?') + text.slice(1) }
}

interface Where {
  /** Of the column. */
  readonly name: string
  readonly channel: Channel
  /** The template's text that follows. */
  readonly after: string
  readonly isLast: boolean
}

function withCell(begun: Begun, cell: string, where: Where): Begun | CellFault {
  const { text } = begun
  if (/[?#]/.test(text)) {
    if (unseen.test(cell)) return fault('bulk.unseen-in-address', where.name)
    return { ...begun, text: text + (isEncoded(cell) ? cell : encodeValue(cell)) }
  }
  if (begun.ender !== '') return fault('bulk.ended-address', begun.ender)
  if (text.trim() === '') {
    return where.isLast ? { ...begun, text: cell } : brought(begun, cell, where)
  }
  if (!/^\s*[a-z][a-z\d+.-]*:\/\/[^/?#]*$/i.test(text)) return withPath(begun, cell, where)
  const isWithinHost = where.after !== '' && !/^[:/?#]/.test(where.after)
  return isWithinHost && !hostText.test(cell)
    ? fault('bulk.not-in-host', where.name)
    : brought(begun, cell, where)
}

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const hostText = /^[\p{L}\p{M}\p{N}._-]+$/u

function withPath(begun: Begun, cell: string, where: Where): Begun | CellFault {
  const code = faultInPath(cell, where.channel)
  if (code !== null) return fault(code, where.name)
  // The slash is there already.
  const bare = begun.text.endsWith('/') ? cell.replace(/^\/+/, '') : cell
  const [, path = bare, query = '', fragment = ''] = addressParts.exec(bare) ?? []
  return brought(begun, encodePath(path) + encodeParameters(query) + fragment, where)
}

function faultInPath(cell: string, channel: Channel): AddressCode | null {
  if (unseen.test(cell)) return 'bulk.unseen-in-address'
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(cell)) return 'bulk.whole-address'
  if (channel === 'messenger' && !/^[\w.-]+$/.test(cell)) return 'bulk.not-a-page'
  return dotStep.test(cell) ? 'bulk.dots-in-path' : null
}

/** As browsers read it, encoded or not. */
const dotStep = /(?:^|\/)(?:\.|%2e){1,2}(?:[/?#]|$)/i

/** A path with parameters that have names, or with a fragment that begins with a letter: what a text looks like is none of these. */
const addressParts = /^([^\s?#]*)(\?[^\s?#=&]+=[^#]*)?(#[a-z][\w-]*)?$/i

/** As it is, its fragment set aside. */
function brought(begun: Begun, cell: string, { name }: Where): Begun {
  const [front = ''] = cell.split('#', 1)
  const fragment = cell.slice(front.length)
  const isEnded = fragment !== '' || front.includes('?')
  return { text: begun.text + front, fragment, ender: isEnded ? name : '' }
}

function encodePath(path: string): string {
  return isEncoded(path) ? path : encodeValue(path).replaceAll('%2F', '/')
}

/** What stands between parameters stays. */
function encodeParameters(query: string): string {
  const texts = query.split(/([?&=+;])/)
  return texts
    .map((text, at) => (at % 2 === 1 || isEncoded(text) ? text : encodeValue(text)))
    .join('')
}

/** Out of the address bar, where what is encoded is encoded already. */
function isEncoded(text: string): boolean {
  if (!/^(?:[\w.~/-]|%[\da-f]{2})*$/i.test(text)) return false
  try {
    return decodeURIComponent(text) !== ''
  } catch {
    return false
  }
}
