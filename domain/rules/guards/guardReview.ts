import { isProof, type CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { opensDecision, type ReviewRound } from '#domain/review/review.ts'
import { decisiveReasons, mustBeReviewed, reviewTriggers } from '#domain/rules/triggers.ts'

import type { DecisionContext } from './decisionContext.ts'
import { guardFinding, guardWord, type GuardStatement } from './guardFinding.ts'

/**
 * G2: a case that must be reviewed was reviewed, and its last formal round agreed before the
 * decision (行政处罚法58). A review made voluntarily is not judged (评查细则 notes to 19).
 */
export function guardReview({ file, proposal, pack }: DecisionContext): GuardFinding {
  const day = proposal.decidedOn
  const required = mustBeReviewed(file, pack, day)
  const round = lastFormalRound(file)
  if (required === 'no')
    return guardFinding(pack, 'G2', { verdict: 'pass', sentence: 'notRequired', evidence: round ? [round.id] : [] })
  const why = decisiveReasons(reviewTriggers(file, pack, day))
  const statement = judgeRound(round && withProof(file, round), day, why, (opinion) =>
    guardWord(pack, 'G2', `opinion_${opinion}`),
  )
  if (required === 'unknown' && statement.verdict === 'fail') {
    return guardFinding(pack, 'G2', { verdict: 'unknown', sentence: 'unknown', values: { why } })
  }
  return guardFinding(pack, 'G2', { ...statement, evidence: round ? [round.id] : [] })
}

/**
 * The formal round that counts: the one submitted last; a 预审 round never does. One held on paper may
 * be recorded long after a later one, so that numbers only tell rounds of one day apart.
 */
export function lastFormalRound(file: CaseFile): ReviewRound | undefined {
  return file.rounds
    .filter((round) => round.kind === 'formal')
    .toSorted((one, other) =>
      one.submittedOn === other.submittedOn ? one.no - other.no : one.submittedOn < other.submittedOn ? -1 : 1,
    )
    .at(-1)
}

/** A signed form that was taken out again, or was no scan, leaves the round unsigned. */
function withProof(file: CaseFile, round: ReviewRound): ReviewRound {
  return isProof(file, round.signedMaterialId) ? round : { ...round, signedMaterialId: null }
}

function judgeRound(
  round: ReviewRound | undefined,
  day: Day,
  why: string,
  opinionWord: (opinion: string) => string,
): GuardStatement {
  if (round === undefined) return { verdict: 'fail', sentence: 'noRound', values: { why } }
  const no = round.no
  if (round.opinion === null || round.concludedOn === null)
    return { verdict: 'fail', sentence: 'notConcluded', values: { no } }
  if (round.opinion !== 'agree')
    return { verdict: 'fail', sentence: 'notAgreed', values: { no, opinion: opinionWord(round.opinion) } }
  if (!opensDecision(round)) return { verdict: 'fail', sentence: 'unsigned', values: { no } }
  if (round.concludedOn > day) return { verdict: 'fail', sentence: 'after', values: { no, day: round.concludedOn } }
  return { verdict: 'pass', sentence: 'pass', values: { no, day: round.concludedOn } }
}
