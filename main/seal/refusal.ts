import type { VerifyCheck, VerifyReason } from '#domain/seal/verifyReport.ts'

/** What is affected, as a check names it. */
export type AffectedItem = VerifyCheck['items'][number]

/**
 * A file that does not keep the rules of the format; caught where a check ends and turned into
 * its verdict, so it never leaves `main/seal`.
 */
export class Refusal extends Error {
  readonly reason: VerifyReason
  readonly items: readonly AffectedItem[]

  constructor(reason: VerifyReason, items: readonly AffectedItem[] = [], detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`)
    this.name = 'Refusal'
    this.reason = reason
    this.items = items
  }
}

/** What came of a step that may be refused. */
export type Attempt<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/**
 * Makes a step whose input may be hostile. Everything it throws becomes a refusal, because a
 * broken file must never look like a broken program; only an abort is passed on.
 */
export async function attempt<T>(signal: AbortSignal, step: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await step() }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Refusal) return { ok: false, refusal: error }
    return { ok: false, refusal: new Refusal('unexpectedContent', [], String(error)) }
  }
}

/** A step after another; what refused the first also refuses this one. */
export async function andThen<A, B>(
  signal: AbortSignal,
  first: Attempt<A>,
  step: (value: A) => B | Promise<B>,
): Promise<Attempt<B>> {
  return first.ok ? await attempt(signal, () => step(first.value)) : first
}

/** A step that needs another's value; without it, it was not reached, and the other says why. */
export async function given<A, B>(
  signal: AbortSignal,
  needed: Attempt<A>,
  step: (value: A) => B | Promise<B>,
): Promise<Attempt<B>> {
  return needed.ok ? await attempt(signal, () => step(needed.value)) : notReached
}

/** Two values that a step needs; the first refusal counts. */
export function both<A, B>(a: Attempt<A>, b: Attempt<B>): Attempt<readonly [A, B]> {
  if (!a.ok) return a
  return b.ok ? { ok: true, value: [a.value, b.value] } : b
}

/** The answer of a check that an earlier failure made impossible. */
export const notReached: Attempt<never> = { ok: false, refusal: new Refusal('notReached') }

/** A byte range for `detail`, first and last byte. */
export function byteRangeText(start: number, end: number): string {
  return `${start}-${end - 1}`
}
