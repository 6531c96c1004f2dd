import { useEffect, useRef, useState } from 'react'
import type { Intake } from './use-intake.ts'

/**
 * Takes what is pasted or dropped anywhere on the page, and tells whether something is being dragged over it. Text that is
 * pasted or dropped into a field is that field's own.
 */
export function useAnywhere({ takeText, takeFile }: Intake): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef({ takeText, takeFile })
  useEffect(() => {
    latest.current = { takeText, takeFile }
  })

  useEffect(() => {
    const take = ({ text, file }: Content): boolean => {
      if (file !== null) void latest.current.takeFile(file)
      else if (text !== '') latest.current.takeText(text)
      return file !== null || text !== ''
    }
    const onPaste = (event: ClipboardEvent) => {
      if (isLeftAlone(event, event.clipboardData)) return
      if (take(pasted(event.clipboardData))) event.preventDefault()
    }
    const onDragOver = (event: DragEvent) => {
      const isOurs = !isLeftAlone(event, event.dataTransfer)
      setOver(isOurs)
      // Else the browser would leave the page for the file.
      if (isOurs) event.preventDefault()
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (isLeftAlone(event, event.dataTransfer)) return
      event.preventDefault()
      take(dropped(event.dataTransfer))
    }
    document.addEventListener('paste', onPaste)
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('dragleave', onDragLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('dragleave', onDragLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [])
  return isOver
}

interface Content {
  readonly text: string
  readonly file: File | null
}

/** Of a paste: spreadsheets put a picture of the cells beside their text. */
function pasted(data: DataTransfer | null): Content {
  const text = data?.getData('text/plain') ?? ''
  return { text, file: text === '' ? (data?.files[0] ?? null) : null }
}

/** Of a drop: with a picture out of another page comes the picture's own address. */
function dropped(data: DataTransfer | null): Content {
  const file = data?.files[0] ?? null
  const text = data?.getData('text/plain') ?? ''
  return { file, text: text === '' ? (data?.getData('text/uri-list') ?? '') : text }
}

/** Someone has dealt with it, a dialog lies over the page, or it is text for a field. */
function isLeftAlone({ defaultPrevented, target }: Event, data: DataTransfer | null): boolean {
  if (defaultPrevented || document.querySelector('dialog[open]') !== null) return true
  const types = data?.types ?? []
  return isField(target) && (types.includes('text/plain') || !types.includes('Files'))
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('textarea, input[type=text]')
}
