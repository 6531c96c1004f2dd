/** Whether the keys of this device's keyboard are named as Apple names them: ⌘, not Ctrl. */
export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent)
}
