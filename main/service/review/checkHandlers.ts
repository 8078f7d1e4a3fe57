import type { OutputOf } from '#contract/index.ts'
import type { reviewCheckOperations } from '#contract/reviewCheck.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { ok } from '#domain/result.ts'
import { findPreChecks } from '#domain/rules/preChecks/findPreChecks.ts'
import { reviewOpinionsOn } from '#domain/rules/reviewOpinions.ts'
import { dayOfJudgement, discussionReasons, reviewReasons } from '#domain/rules/triggerReasons.ts'
import { mustBeDiscussed, mustBeReviewed } from '#domain/rules/triggers.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { textOfMaterials } from '#service/defect/textOfMaterials.ts'
import { findFile } from '#service/openFile.ts'

/** What the rules say before a reviewer looks, computed anew at each asking: nothing derived is ever stored. */
export const checkHandlers: Handlers<keyof typeof reviewCheckOperations> = {
  'review.check': (call, { caseId }) => {
    const found = findFile(call, caseId)
    return found.ok ? ok(checkFile(call, found.value)) : found
  },
  'review.opinions': (call) => ok(reviewOpinionsOn(call.pack, today(call))),
}

function checkFile(call: Call, file: CaseFile): OutputOf<'review.check'> {
  const { pack } = call
  const textOf = textOfMaterials(call, file)
  const context = { file, pack, textOf }
  const testedOn = dayOfJudgement(file, today(call))
  return {
    caseTitle: caseTitle(file.case, file.decisions.length > 0),
    testedOn,
    isDecided: file.decisions.length > 0,
    mustReview: mustBeReviewed(file, pack, testedOn),
    mustDiscuss: mustBeDiscussed(file, pack, testedOn),
    reviewTriggers: reviewReasons(context, testedOn),
    discussionTriggers: discussionReasons(context, testedOn),
    preChecks: findPreChecks(file, pack, textOf, today(call)),
  }
}
