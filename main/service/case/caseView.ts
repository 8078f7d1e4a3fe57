import type { CaseView } from '#contract/case.ts'
import { organProposal } from '#contract/text/case.ts'
import type { Bureau } from '#domain/account/account.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { partyWarnings } from '#domain/case/partyCode.ts'
import type { Day } from '#domain/day.ts'
import { listDeadlines } from '#domain/deadline/listDeadlines.ts'
import { blemishesOf } from '#domain/rules/blemishes.ts'
import { decidingOrgan } from '#domain/rules/decidingOrgan.ts'
import { guardsOfDecision } from '#domain/rules/guards/guardsOfDecision.ts'
import { headlineOf } from '#domain/rules/headline.ts'
import { missingDocuments } from '#domain/rules/missingDocuments.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { discussionTriggers, reviewTriggers } from '#domain/rules/triggers.ts'

/** On which day and in which bureau the case is looked at. */
export interface Viewpoint {
  readonly today: Day
  readonly bureau: Bureau | null
}

/** Everything the case page shows, computed anew from the file: nothing derived is ever stored. */
export function viewCase(file: CaseFile, pack: RulePack, { today, bureau }: Viewpoint): CaseView {
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
    warnings: [
      ...file.case.parties.flatMap((party) => partyWarnings(party).map((message) => ({ field: party.name, message }))),
      ...organWarnings(file, pack, { today, bureau }),
    ],
  }
}

/** In whose name a decision is made changed on 2026-08-15 (法典53: 可以); a case that was opened before may name the other. */
function organWarnings(file: CaseFile, pack: RulePack, { today, bureau }: Viewpoint): CaseView['warnings'] {
  if (bureau === null) return []
  const day = file.decisions.at(-1)?.decidedOn ?? today
  const organ = decidingOrgan(pack, day) === 'bureau' ? bureau.name : bureau.parentOrgan
  return organ === file.case.organ ? [] : [{ field: 'organ', message: organProposal(day, organ) }]
}

/** The decision as it was last made, else as the signed discussion concluded it, else as it is proposed today. */
function proposalOf(file: CaseFile, today: Day) {
  const { facts } = file.case
  const concluded = concludedOf(file)
  const made = file.decisions.at(-1)
  const proposed = { kinds: facts.proposedKinds, fine: facts.proposedFine, article: facts.penaltyArticle }
  const { kinds, fine, article } = made ?? concluded ?? proposed
  return {
    decidedOn: made?.decidedOn ?? today,
    organ: made?.organ ?? file.case.organ,
    partyIds: made?.partyIds ?? file.case.parties.map((party) => party.id),
    outcome: made?.outcome ?? (concluded?.outcome === 'noPenalty' ? ('noPenalty' as const) : ('penalty' as const)),
    kinds,
    fine,
    article,
  }
}

function concludedOf({ discussions }: CaseFile) {
  const conclusion = discussions.findLast((one) => one.signedMaterialId !== null)?.conclusion
  const isDeciding = conclusion?.outcome === 'penalty' || conclusion?.outcome === 'noPenalty'
  return conclusion && isDeciding ? conclusion : undefined
}
