import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { takeOver } from '#domain/review/carryOver.ts'
import type { PageRef, Rescan, ReviewRound } from '#domain/review/review.ts'
import { isSamePage } from '#domain/review/samePage.ts'
import { findRound } from '#store/tables/reviews.ts'

import type { Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'
import { editRound } from '#service/review/keepRound.ts'
import { reviewersRefused } from '#service/review/reviewersRefused.ts'

import { changesBetween } from './changesBetween.ts'
import { roundBefore } from './roundBefore.ts'

/**
 * Keeps that a person recognised old sheets in the new scan, and takes over the answers that cite
 * only these and unchanged ones. A page confirmed before is confirmed anew with what is said now.
 */
export async function confirmRescans(
  call: Call,
  { roundId, pages }: ParsedInputOf<'comparison.confirm'>,
): Promise<Result<OutputOf<'comparison.confirm'>>> {
  const found = findRound(call.desk.ledger, roundId)
  if (found === null) return fail({ kind: 'notFound', what: 'round', id: roundId })
  const opened = openFile(call, found.caseId)
  if (!opened.ok) return opened
  const last = roundBefore(call, found)
  if (last === undefined) return fail({ kind: 'conflict', what: 'firstRound', detail: '' })
  const isKnown = pages.every(({ was, now }) => holds(last, was) && holds(found, now))
  if (!isKnown) return fail({ kind: 'invalidInput', issues: [{ path: 'pages', message: 'pageOutsideRound' }] })
  const changes = await changesBetween(call, last.snapshot, found.snapshot)
  if (!changes.ok) return changes
  const same = changes.value.flatMap(({ was, now, verdict }) =>
    verdict === 'same' && was !== null && now !== null ? [{ was, now }] : [],
  )
  let confirmed = 0
  const kept = editRound(call, roundId, 'comparison.confirm', (round, file) => {
    if (round.concludedOn !== null) return fail({ kind: 'conflict', what: 'roundConcluded', detail: '' })
    const refused = reviewersRefused(call, file, round)
    if (refused.length > 0) return refusedByLaw(call, { caseId: round.caseId, op: 'comparison.confirm' }, refused)
    const rescans = withConfirmed(round, pages, call.account.name)
    confirmed = rescans.length
    return ok(takeOver({ ...round, rescans }, last, same))
  })
  return kept.ok ? ok({ confirmed }) : kept
}

function holds(round: ReviewRound, page: PageRef): boolean {
  return round.snapshot.some(
    (entry) =>
      entry.materialId === page.materialId && entry.version === page.version && page.page <= Math.max(1, entry.pages),
  )
}

/** A sheet lies in one place: what was said of either page before is replaced. */
function withConfirmed(round: ReviewRound, pages: readonly Omit<Rescan, 'by'>[], by: string): Rescan[] {
  const isReplaced = (old: Rescan) => pages.some((one) => isSamePage(one.was, old.was) || isSamePage(one.now, old.now))
  return [...round.rescans.filter((old) => !isReplaced(old)), ...pages.map(({ was, now }) => ({ was, now, by }))]
}
