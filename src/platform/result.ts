/**
 * What a door to the world answers: the value, or one of its named reasons. Nothing that the world can refuse is thrown;
 * a throw means that the mistake is ours.
 */
export type Result<T, E extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: E }

/** The answer when it went well. Without an argument: it went well, and there is nothing to hand over. */
export function ok(): Result<void, never>
export function ok<T>(value: T): Result<T, never>
export function ok(value?: unknown): Result<unknown, never> {
  return { ok: true, value }
}

/** The answer when it was refused, and why. */
export function fail<E extends string>(reason: E): Result<never, E> {
  return { ok: false, reason }
}
