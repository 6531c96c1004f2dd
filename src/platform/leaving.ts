/** Asks before the page is left or loaded again, until what this gives is called. The words are the browser's own. */
export function askBeforeLeaving(): () => void {
  // Its own function for each who asks, so that the end of one leaves the others' asking alone.
  const ask = askToStay.bind(null)
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}

/** The same as long as this takes: what is being written would be left half done. */
export async function untilDone<T>(work: Promise<T>): Promise<T> {
  const stopAsking = askBeforeLeaving()
  try {
    return await work
  } finally {
    stopAsking()
  }
}

function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
