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
  const concluded = discussions.findLast((discussion) => discussion.signedMaterialId !== null)?.conclusion ?? null
  const decided = new Set(view.file.decisions.flatMap((one) => one.partyIds))
  // 双罚: each party gets the decision that was concluded on it.
  const entry =
    concluded?.perParty.length === 1 ? undefined : concluded?.perParty.find((one) => !decided.has(one.partyId))
  const penalty = entry ?? concluded
  return {
    decisionId: null,
    caseId: one.id,
    docNo: numberOfPaper(view, ['penaltyDecision', 'noPenaltyDecision']),
    decidedOn: null,
    organ: one.organ,
    partyIds: entry === undefined ? one.parties.map((party) => party.id) : [entry.partyId],
    outcome: penalty?.outcome === 'noPenalty' ? 'noPenalty' : 'penalty',
    kinds: firstNonEmpty(penalty?.kinds ?? [], one.facts.proposedKinds, ['罚款']),
    fine: penalty?.fine ?? one.facts.proposedFine,
    article: concluded?.article ?? one.facts.penaltyArticle,
    text: '',
    facts: concluded?.facts ?? '',
    offenceArticle: concluded?.offenceArticle || one.facts.offenceArticle,
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
