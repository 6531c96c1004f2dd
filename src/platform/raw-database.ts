/**
 * IndexedDB by hand, for looking at a database without the library that writes it: one that is damaged, or was changed by a
 * later version of the app, is not opened by it.
 */

/** Opens what is there, in whatever version it has; `null` where there is nothing. Rejects where it cannot be opened. */
export function openRaw(name: string): Promise<IDBDatabase | null> {
  return new Promise((settle, reject) => {
    const request = indexedDB.open(name)
    let isNew = false
    request.addEventListener('upgradeneeded', () => {
      // It was just made, by the asking alone: taken back.
      isNew = true
      request.transaction?.abort()
    })
    request.addEventListener('success', () => {
      // Looking must not keep anybody from writing.
      request.result.addEventListener('versionchange', () => request.result.close())
      settle(request.result)
    })
    request.addEventListener('error', (event) => {
      event.preventDefault()
      if (isNew) settle(null)
      else reject(request.error ?? new DOMException('', 'UnknownError'))
    })
  })
}

/** What a request gives. Rejects with its error. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((settle, reject) => {
    request.addEventListener('success', () => settle(request.result))
    request.addEventListener('error', (event) => {
      event.preventDefault()
      reject(request.error ?? new DOMException('', 'UnknownError'))
    })
    // Where the browser gives up on the whole transaction.
    request.transaction?.addEventListener('abort', () =>
      reject(request.transaction?.error ?? new DOMException('', 'AbortError')),
    )
  })
}
