import type { BulkBench } from './in-page/bulk.mjs'

declare global {
  /** What benchmarks leave in the page. */
  interface Window {
    keyTimes: number[]
    tellEnd: () => Promise<void>
    bulkBench: BulkBench
  }
}
