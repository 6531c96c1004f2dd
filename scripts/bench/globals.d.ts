/** What the keystroke benchmark leaves in the page. */
interface Window {
  keyTimes: number[]
}
