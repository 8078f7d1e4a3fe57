import type { CaseView } from '#contract/case.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { partyWarnings } from '#domain/case/partyCode.ts'
import type { Day } from '#domain/day.ts'
import { listDeadlines } from '#domain/deadline/listDeadlines.ts'
import { blemishesOf } from '#domain/rules/blemishes.ts'
import { guardsOfDecision } from '#domain/rules/guards/guardsOfDecision.ts'
import { headlineOf } from '#domain/rules/headline.ts'
import { missingDocuments } from '#domain/rules/missingDocuments.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { discussionTriggers, reviewTriggers } from '#domain/rules/triggers.ts'

/** Everything the case page shows, computed anew from the file: nothing derived is ever stored. */
export function viewCase(file: CaseFile, pack: RulePack, today: Day): CaseView {
  return {
    file,
    title: caseTitle(file.case, file.decisions.length > 0),
    headline: headlineOf(file, pack),
    deadlines: listDeadlines(file, pack, today),
    reviewTriggers: reviewTriggers(file, pack, today),
    discussionTriggers: discussionTriggers(file, pack, today),
    decisionGuards: guardsOfDecision(file, proposalOf(file, today), pack),
    blemishes: blemishesOf(file, pack),
    missing: missingDocuments(file, pack),
    warnings: file.case.parties.flatMap((party) =>
      partyWarnings(party).map((message) => ({ field: party.name, message })),
    ),
  }
}

/** The decision as it is proposed today, or as it was last made. */
function proposalOf(file: CaseFile, today: Day) {
  const facts = file.case.facts
  const made = file.decisions.at(-1)
  return {
    decidedOn: made?.decidedOn ?? today,
    organ: made?.organ ?? file.case.organ,
    partyIds: made?.partyIds ?? file.case.parties.map((party) => party.id),
    outcome: made?.outcome ?? ('penalty' as const),
    kinds: made?.kinds ?? facts.proposedKinds,
    fine: made === undefined ? facts.proposedFine : made.fine,
    article: made?.article ?? facts.penaltyArticle,
  }
}
