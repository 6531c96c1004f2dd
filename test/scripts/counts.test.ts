import { expect, test } from 'vitest'
import { countsInWords, countTests } from '#scripts/counts.mjs'

const report = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ],
}

test('the counts are one line', () => {
  expect(countsInWords(countTests(report))).toBe('3 passed, 1 failed')
})

test('skipped tests and tests to be written are named when there are any', () => {
  const counts = countTests({ ...report, numPendingTests: 2, numTodoTests: 1 })
  expect(countsInWords(counts)).toBe('3 passed, 1 failed, 3 skipped')
})

test('a file that fails before its first test is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const counts = countTests({ ...report, testResults: [...report.testResults, broken] })
  expect(counts.failed).toBe(2)
})
