import type { Citation, ReviewRound } from '#domain/review/review.ts'
import type { DefectEvidence } from '#domain/rules/defects/defect.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import type { PreCheckFinding } from '#domain/rules/preChecks/preCheck.ts'

import { entryOf, withAnswer, withCitation, type ReviewDraft } from './answers.ts'

/** What was done with a proposal of the machine, if anything. */
export type PreCheckTaken = ReviewDraft['preChecks'][number]

/** 采纳: the row becomes adverse with the problem text and the pages; what was written there stays. */
export function adoptPreCheck(
  draft: ReviewDraft,
  { code, row: rowCode, point, proposal, evidence }: PreCheckFinding,
  { rows, round }: { rows: readonly ChecklistRow[]; round: ReviewRound },
): ReviewDraft {
  const row = rows.find((one) => one.code === rowCode)
  if (proposal === null || row === undefined) return draft
  const { problem, points } = entryOf(draft, row.code)
  const isPoint = row.points.some((one) => one.code === point)
  const told = withAnswer(draft, row.code, {
    answer: proposal.answer,
    problem: problem.includes(proposal.problem) ? problem : [problem, proposal.problem].filter(Boolean).join('\n'),
    points:
      isPoint && point !== null
        ? [...points.filter((one) => one.code !== point), { code: point, answer: 'adverse' as const }]
        : points,
  })
  const cited = evidence
    .map((one) => citationOf(one, round))
    .filter((one) => one !== null)
    .reduce((next, citation) => withCitation(next, row.code, citation), told)
  return withTaken(cited, { code, taken: 'adopted', reason: '' })
}

/** 不采纳: nothing is written into the row, the reason stays with the round. */
export function dismissPreCheck(draft: ReviewDraft, code: string, reason: string): ReviewDraft {
  return withTaken(draft, { code, taken: 'dismissed', reason })
}

/** Takes the mark back; what was written into a row is the reviewer's own by now. */
export function reopenPreCheck(draft: ReviewDraft, code: string): ReviewDraft {
  return { ...draft, preChecks: draft.preChecks.filter((one) => one.code !== code) }
}

function withTaken(draft: ReviewDraft, taken: PreCheckTaken): ReviewDraft {
  const { preChecks } = reopenPreCheck(draft, taken.code)
  return { ...draft, preChecks: [...preChecks, taken] }
}

/** The page of the version that was handed in; null for a paper that is not before the reviewer. */
export function citationOf({ materialId, page, quote }: DefectEvidence, round: ReviewRound): Citation | null {
  const entry = round.snapshot.find((one) => one.materialId === materialId)
  if (entry === undefined) return null
  return { materialId: entry.materialId, version: entry.version, page: page ?? 1, quote, rect: null }
}
