import { errorSentence } from '#contract/text/errors.ts'
import type { AppError } from '#domain/errors.ts'

/** An `AppError` on its way through TanStack Query, which knows only thrown errors. */
export class RpcFailure extends Error {
  readonly error: AppError

  constructor(error: AppError) {
    super(errorSentence(error).what)
    this.error = error
  }
}
