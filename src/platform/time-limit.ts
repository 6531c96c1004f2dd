import { fail, ok, type Result } from './result.ts'

/** What `work` comes to within so many milliseconds. What it comes to later is nobody's business. Rejects as it does. */
export function within<T>(ms: number, work: Promise<T>): Promise<Result<T, 'late'>> {
  return new Promise((settle, reject) => {
    const timer = setTimeout(() => settle(fail('late')), ms)
    work.then((value) => settle(ok(value)), reject).finally(() => clearTimeout(timer))
  })
}
