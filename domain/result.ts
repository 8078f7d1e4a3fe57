import type { AppError } from './errors.ts'

/**
 * What a use case answers: a value, or an error that a user can meet.
 *
 * A bug is not a Result; it is thrown and caught once, in `main/service/rpc.ts`.
 */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError }

/** Wraps a value that was obtained. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** Wraps an error that a user can meet. */
export function fail(error: AppError): { ok: false; error: AppError } {
  return { ok: false, error }
}
