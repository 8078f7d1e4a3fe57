import type { DiscussionInput } from '#contract/discussion.ts'
import type { CaseView } from '#contract/case.ts'
import { plainConclusion, plainDiscussion, type Attendee, type Discussion } from '#domain/discussion/discussion.ts'
import { opensDecision } from '#domain/review/review.ts'

/** The form: a conclusion is always there to type into; a day may still be missing. */
export type DiscussionForm = Omit<DiscussionInput, 'heldOn'> & { heldOn: string | null }

export const nobody: Attendee = { name: '', post: '', staffNo: null }

/** What the form starts with: the record as it is, or a new one with what the case already knows. */
export function formOf(view: CaseView, discussion: Discussion | null, words: { postOfHead: string }): DiscussionForm {
  const { case: one, rounds } = view.file
  const conclusion = discussion?.conclusion ?? {
    ...plainConclusion,
    outcome: 'penalty' as const,
    kinds: one.facts.proposedKinds,
    fine: one.facts.proposedFine,
    article: one.facts.penaltyArticle,
    text: '',
  }
  if (discussion !== null) {
    const { id, no: _, origin: __, blemishes: ___, signedMaterialId: ____, ...rest } = discussion
    return { ...rest, conclusion, discussionId: id }
  }
  return {
    ...plainDiscussion,
    discussionId: null,
    caseId: one.id,
    heldOn: null,
    from: '',
    to: '',
    place: '',
    presider: { ...nobody, post: words.postOfHead },
    recorder: nobody,
    attendees: [nobody, nobody, nobody],
    absent: [],
    observers: one.officers.map((officer) => ({ name: officer.name, post: '', staffNo: officer.staffNo })),
    recusals: [],
    report: '',
    pleadings: '',
    legalOpinion: rounds.findLast(opensDecision)?.opinionText ?? '',
    statements: [],
    conclusion,
  }
}
