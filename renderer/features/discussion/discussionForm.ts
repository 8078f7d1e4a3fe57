import type { CaseView } from '#contract/case.ts'
import type { DiscussionDraftProposal, DiscussionInput } from '#contract/discussion.ts'
import {
  plainConclusion,
  plainDiscussion,
  type Attendee,
  type Conclusion,
  type Discussion,
} from '#domain/discussion/discussion.ts'

/** The form: a conclusion is always there to type into; a day may still be missing. */
export type DiscussionForm = Omit<DiscussionInput, 'heldOn' | 'conclusion'> & {
  heldOn: string | null
  conclusion: Conclusion
}

export const nobody: Attendee = { name: '', post: '', staffNo: null }

/** What a new record starts from. */
export interface NewRecord {
  readonly proposal: DiscussionDraftProposal
  readonly postOfHead: string
}

/** The record as it is, to be changed. */
export function formOf(view: CaseView, discussion: Discussion): DiscussionForm {
  const { id, no: _, origin: __, blemishes: ___, signedMaterialId: ____, addenda: _____, ...rest } = discussion
  return { ...rest, conclusion: discussion.conclusion ?? proposedConclusion(view), discussionId: id }
}

/** A new record with what the desk already knows; a second discussion starts from the first one. */
export function newForm(view: CaseView, { proposal, postOfHead }: NewRecord): DiscussionForm {
  const { case: one, discussions } = view.file
  const before = discussions.at(-1)
  const { from: _, ...table } = proposal.table ?? emptyTable(view, postOfHead)
  return {
    ...plainDiscussion,
    discussionId: null,
    caseId: one.id,
    heldOn: null,
    from: '',
    to: '',
    ...table,
    absent: [],
    recusals: [],
    reporter: before?.reporter || one.officers.map((officer) => officer.name).join('、'),
    report: before?.report ?? '',
    pleadings: proposal.pleadings || (before?.pleadings ?? ''),
    legalOpinion: proposal.legalOpinion,
    statements: [],
    draft: proposal.draft,
    conclusion: proposedConclusion(view, before?.conclusion ?? null),
    signedMaterialId: null,
  }
}

function emptyTable({ file }: CaseView, postOfHead: string): NonNullable<DiscussionDraftProposal['table']> {
  return {
    place: '',
    presider: { ...nobody, post: postOfHead },
    recorder: nobody,
    attendees: [nobody, nobody, nobody],
    observers: file.case.officers.map(({ name, staffNo }) => ({ name, post: '', staffNo })),
    from: '',
  }
}

/** What is proposed now, and the words of the meeting before, where there was one. */
function proposedConclusion({ file }: CaseView, before: Conclusion | null = null): Conclusion {
  const { facts, parties } = file.case
  return {
    ...plainConclusion,
    outcome: 'penalty',
    kinds: facts.proposedKinds,
    fine: facts.proposedFine,
    article: before?.article || facts.penaltyArticle,
    offenceArticle: before?.offenceArticle || facts.offenceArticle,
    facts: before?.facts ?? '',
    text: '',
    perParty: parties.length > 1 ? parties.map((party) => entryOf(party, before)) : [],
  }
}

function entryOf(party: CaseView['file']['case']['parties'][number], before: Conclusion | null) {
  const known = before?.perParty.find((one) => one.partyId === party.id)
  const { id: partyId, name, code } = party
  return {
    partyId,
    name,
    code,
    outcome: known?.outcome ?? ('penalty' as const),
    kinds: known?.kinds ?? ['罚款'],
    fine: known?.fine ?? null,
  }
}
