/**
 * Asks before the page is left or loaded again, as long as this takes: what is being written would be left half done. The
 * words are the browser's own.
 */
export async function untilDone<T>(work: Promise<T>): Promise<T> {
  // Its own function for each work, so that the end of one leaves the others' asking alone.
  const ask = askToStay.bind(null)
  addEventListener('beforeunload', ask)
  try {
    return await work
  } finally {
    removeEventListener('beforeunload', ask)
  }
}

function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
