import { useEffect, useEffectEvent, useState } from 'react'

/** Takes a file that is dropped anywhere on the page, and tells whether one is being dragged over it. */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)

  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (event.defaultPrevented || !hasFiles(event)) return
    // Else the browser would leave the page for the file.
    event.preventDefault()
    setOver(!isCovered())
    if (isCovered() && event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
  })

  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    if (event.defaultPrevented || !hasFiles(event)) return
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file !== undefined && !isCovered()) onFile(file)
  })

  useEffect(() => {
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const listeners = new AbortController()
    const { signal } = listeners
    document.addEventListener('dragover', (event) => onDragOver(event), { signal })
    document.addEventListener('dragleave', onDragLeave, { signal })
    document.addEventListener('drop', (event) => onDrop(event), { signal })
    return () => listeners.abort()
  }, [])
  return isOver
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

/** A dialog lies over the page. */
function isCovered(): boolean {
  return document.querySelector('dialog[open]') !== null
}
