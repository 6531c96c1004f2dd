let asked = false

/**
 * Asks the browser not to clear what this site keeps when the disk becomes full. Only where it decides by itself: Firefox
 * would ask the person, in the middle of a save.
 */
export function askForLastingStorage(): void {
  if (asked) return
  asked = true
  if (!('userAgentData' in navigator)) return
  // Refused, or not there on plain http: then it is kept as long as there is room, as before.
  void Promise.resolve(navigator.storage?.persist?.()).catch(() => {})
}
