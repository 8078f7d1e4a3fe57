import type * as z from 'zod'

import type { Role } from '#domain/account/account.ts'

import { typedText } from './typedText.ts'

/** What queries are refetched after a command: the feature names that a query's operation starts with. */
export type Touched = readonly string[]

/**
 * One thing a window (or the CLI) may ask.
 *
 * `needs` lists the roles of which the caller must hold one; an empty list means any signed-in
 * person; `'anyone'` is answered before sign-in.
 */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command'
  readonly input: I
  readonly output: O
  readonly needs: readonly Role[] | 'anyone'
  readonly touches: Touched
}

/** Declares a question: it changes nothing and may be asked again at any time. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  needs: Operation['needs'] = [],
): Operation<I, O> {
  return { kind: 'query', input, output, needs, touches: [] }
}

/**
 * Declares a change. After it, everything in `touches` is asked again by every window. What is typed
 * is checked by `typedText`.
 */
export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  touches: Touched,
  needs: Operation['needs'] = [],
): Operation<I, O> {
  return { kind: 'command', input: input.check(typedText), output, needs, touches }
}
