import type { Party } from '#domain/case/party.ts'
import { noticesServedOn, type ServedNotice } from '#domain/deadline/serviceClock.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'

import { decidedParties, isPunishing, type DecisionContext } from './decisionContext.ts'
import { eventsAfter } from './eventsAfter.ts'
import { joinStatements, type GuardStatement } from './guardFinding.ts'

/**
 * G6: not heavier than announced (行政处罚法45②, 令30号45). The only way out is new facts and a
 * new notice, served; the last served notice is therefore the measure.
 */
export function guardHeavier(context: DecisionContext): GuardFinding {
  const { proposal, pack } = context
  if (!isPunishing(proposal)) return joinStatements(pack, 'G6', [{ verdict: 'pass', sentence: 'noPenalty' }])
  return joinStatements(
    pack,
    'G6',
    decidedParties(context).map(({ name, party }): GuardStatement =>
      party === null
        ? { verdict: 'unknown', sentence: 'noNotice', values: { party: name } }
        : judgeParty(context, party),
    ),
  )
}

function judgeParty(context: DecisionContext, party: Party): GuardStatement {
  const { file, proposal, pack } = context
  const served = noticesServedOn(file, pack, party.id, proposal.decidedOn)
  const last = served.at(-1)
  if (last === undefined) return { verdict: 'unknown', sentence: 'noNotice', values: { party: party.name } }
  return { ...compare(context, party, served, last), evidence: [last.notice.id] }
}

function compare(
  { file, proposal }: DecisionContext,
  party: Party,
  served: ServedNotice[],
  last: ServedNotice,
): GuardStatement {
  const announced = last.notice.proposedFine
  const fine = proposal.fine ?? 0
  if (announced === null && fine > 0) return { verdict: 'unknown', sentence: 'unknown', values: { party: party.name } }
  const line = announced ?? 0
  const values = { party: party.name, fine, announced: line, served: last.effective }
  if (fine > line) return { verdict: 'fail', sentence: 'higher', values }
  const added = proposal.kinds.filter((kind) => !last.notice.proposedKinds.includes(kind))
  if (last.notice.proposedKinds.length > 0 && added.length > 0) {
    return { verdict: 'fail', sentence: 'kindsAdded', values: { ...values, kinds: added.join('、') } }
  }
  const first = served.find((earlier) => isRaisedWithoutFacts(file, earlier, last, fine))?.notice.proposedFine
  if (first !== undefined)
    return { verdict: 'unknown', sentence: 'renoticed', values: { ...values, first: first ?? 0 } }
  return { verdict: 'pass', sentence: 'pass', values }
}

/** The party pleaded on an earlier, lower notice and no new evidence is recorded before the later one. */
function isRaisedWithoutFacts(
  file: DecisionContext['file'],
  earlier: ServedNotice,
  last: ServedNotice,
  fine: number,
): boolean {
  if (earlier.notice.id === last.notice.id || fine <= (earlier.notice.proposedFine ?? 0)) return false
  const pleaded = eventsAfter(file, ['pleaded', 'hearingHeld'], earlier.effective, last.effective).length > 0
  const newFacts = eventsAfter(file, ['newEvidence'], earlier.effective, last.effective).length > 0
  return pleaded && !newFacts
}
