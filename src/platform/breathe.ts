/** Lets others have their turn: messages, and on a page keys. A timer would be held back by some milliseconds, in a hidden tab by a second. */
export function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      done()
    })
    port1.start()
    port2.postMessage(null)
  })
}
