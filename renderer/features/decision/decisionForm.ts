import type { CaseView } from '#contract/case.ts'
import type { DecisionInput } from '#contract/decision.ts'
import type { Decision } from '#domain/decision/decision.ts'

/** The form: the day may still be missing. */
export type DecisionForm = Omit<DecisionInput, 'decidedOn'> & { decidedOn: string | null }

/** The decision as it is, or a new one as the discussion (else the proposal) concluded. */
export function decisionFormOf(view: CaseView, decision: Decision | null): DecisionForm {
  if (decision !== null) {
    const { id, publicity: _, origin: __, blemishes: ___, ...rest } = decision
    return { ...rest, decisionId: id }
  }
  const { case: one, discussions } = view.file
  const concluded = discussions.findLast((discussion) => discussion.signedMaterialId !== null)?.conclusion
  return {
    decisionId: null,
    caseId: one.id,
    docNo: numberOfPaper(view, ['penaltyDecision', 'noPenaltyDecision']),
    decidedOn: null,
    organ: one.organ,
    partyIds: one.parties.map((party) => party.id),
    outcome: concluded?.outcome === 'noPenalty' ? 'noPenalty' : 'penalty',
    kinds: firstNonEmpty(concluded?.kinds ?? [], one.facts.proposedKinds, ['罚款']),
    fine: concluded?.fine ?? one.facts.proposedFine,
    article: concluded?.article ?? one.facts.penaltyArticle,
    text: '',
    materialId: null,
  }
}

/** The number that the document of the case already has, so that it is not typed again. */
export function numberOfPaper(view: CaseView, kinds: readonly string[]): string {
  const papers = view.file.materials.filter((one) => kinds.includes(one.kind) && one.withdrawnReason === '')
  return papers.findLast((one) => one.docNo !== '')?.docNo ?? ''
}

function firstNonEmpty(...lists: readonly (readonly string[])[]): string[] {
  return [...(lists.find((list) => list.length > 0) ?? [])]
}
