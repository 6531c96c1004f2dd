/** Seconds without a sign of life after which a worker is given up; it gives one every other second. */
const patience = 15

export interface WorkerWatch {
  /** The worker said something. */
  readonly heard: () => void
  readonly stop: () => void
}

/**
 * Tells when a worker is lost: it failed, or has said nothing for long; once. `hadLife`: it had said something before. Seconds are
 * counted while the page is awake: a computer that slept has lost nothing.
 */
export function workerWatch(worker: Worker, onLost: (hadLife: boolean) => void): WorkerWatch {
  let hadLife = false
  let silence = 0
  const lose = () => {
    stop()
    onLost(hadLife)
  }
  const timer = setInterval(() => {
    silence += 1
    if (silence >= patience) lose()
  }, 1000)
  const stop = () => {
    clearInterval(timer)
    worker.removeEventListener('error', lose)
    worker.removeEventListener('messageerror', lose)
  }
  worker.addEventListener('error', lose)
  worker.addEventListener('messageerror', lose)
  return {
    heard() {
      hadLife = true
      silence = 0
    },
    stop,
  }
}
