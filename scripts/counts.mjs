/**
 * Counts the tests in a report of vitest's JSON reporter. A file that failed before its first test counts as one failure.
 * @param {Report} report
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export const countTests = ({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  testResults,
}) => ({
  passed: numPassedTests,
  failed: numFailedTests + testResults.filter(hasFailedAsAWhole).length,
  skipped: numPendingTests + numTodoTests,
})

/**
 * The counts in one line: "12 passed, 0 failed", and ", 1 skipped" when there are any.
 * @param {{ passed: number, failed: number, skipped: number }} counts
 */
export const countsInWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** @param {Report['testResults'][number]} file */
const hasFailedAsAWhole = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed')

/**
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[]
 * }} Report
 */
