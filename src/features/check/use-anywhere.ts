import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { insertText } from '#platform/insert-text.ts'
import { withInserted } from '#ui/insert-at-caret.ts'
import { dropped, pasted, type Brought } from './brought.ts'
import { limits } from './limits.ts'
import { withLinks } from './links-behind.ts'
import type { Intake } from './use-intake.ts'

export interface Anywhere {
  readonly intake: Intake
  /** The text's own field. */
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Closes the dialog that waits for a code, where that is open; null where it is not. */
  readonly stopAiming: (() => void) | null
}

/**
 * Takes what is pasted or dropped anywhere on the page, and tells whether something is being dragged over it. Text that is
 * pasted or dropped into a field is that field's own; but where there are links behind the words of the text, the text's
 * field gets them too.
 */
export function useAnywhere({ intake, field, stopAiming }: Anywhere): boolean {
  const [isOver, setOver] = useState(false)

  /** A dialog lies over the page, and it is not one that waits for the same. */
  const isCovered = () => stopAiming === null && document.querySelector('dialog[open]') !== null

  const take = (event: Event, { file, text, links }: Brought) => {
    if (file === null && text === '' && links.length === 0) return
    event.preventDefault()
    stopAiming?.()
    if (file !== null) void intake.takeFile(file)
    else if (links.length === 0) intake.takeText(text)
    else intake.takeText(withLinks(text, links), 'links-listed')
  }

  const takeIntoField = (event: Event, { text, links }: Brought) => {
    const { current: own } = field
    if (event.target !== own || own === null || links.length === 0) return
    event.preventDefault()
    putInto(own, withLinks(text, links), intake)
  }

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || isCovered()) return
    const brought = pasted(event.clipboardData)
    if (isField(event.target) && brought.file === null) takeIntoField(event, brought)
    else take(event, brought)
  })

  const onDragOver = useEffectEvent((event: DragEvent) => {
    const { dataTransfer: data } = event
    const isOurs = !event.defaultPrevented && !isCovered() && !isForField(event)
    setOver(isOurs)
    // Else the browser would leave the page for the file.
    if (isOurs || hasFiles(data)) event.preventDefault()
    if (!isOurs && hasFiles(data) && data !== null) data.dropEffect = 'none'
  })

  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    const isLeftAlone = event.defaultPrevented || isCovered()
    if (hasFiles(event.dataTransfer)) event.preventDefault()
    if (isLeftAlone) return
    const brought = dropped(event.dataTransfer)
    if (isForField(event)) takeIntoField(event, brought)
    else take(event, brought)
  })

  useEffect(() => {
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const listeners = new AbortController()
    const { signal } = listeners
    document.addEventListener('paste', (event) => onPaste(event), { signal })
    document.addEventListener('dragover', (event) => onDragOver(event), { signal })
    document.addEventListener('dragleave', onDragLeave, { signal })
    document.addEventListener('drop', (event) => onDrop(event), { signal })
    return () => listeners.abort()
  }, [])
  return isOver
}

/** Puts a text with its links where the caret is, with a way back: the browser's own for a few lines, the page's for many. */
function putInto(field: HTMLTextAreaElement, text: string, { say, takeText }: Intake): void {
  if (text.split('\n', limits.typed + 1).length <= limits.typed) {
    insertText(field, text)
    say('links-listed', field.value)
    return
  }
  const caret = field.selectionStart + text.replaceAll('\r\n', '\n').length
  flushSync(() => takeText(withInserted(field, field.value, text), 'links-listed'))
  field.focus()
  field.setSelectionRange(caret, caret)
}

/** Text that is dragged over a field. */
function isForField({ target, dataTransfer }: DragEvent): boolean {
  return isField(target) && !hasFiles(dataTransfer)
}

function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') === true
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('textarea, input[type=text]')
}
