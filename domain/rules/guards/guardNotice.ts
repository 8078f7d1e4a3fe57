import { lastDayOf } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import { addDays, daysBetween, type Day } from '#domain/day.ts'
import { noticesServedOn, type ServedNotice } from '#domain/deadline/serviceClock.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { addWorkingDays } from '#domain/rules/calendar.ts'
import { hearingRightDue } from '#domain/rules/hearingRight.ts'
import { waiverDay } from '#domain/rules/waivers.ts'

import { decidedParties, isPunishing, type DecisionContext } from './decisionContext.ts'
import { joinStatements, type GuardStatement } from './guardFinding.ts'

/** Working days the party has to plead (令30号44) and to ask for a hearing (行政处罚法64(1)). */
const pleadingDays = 5
/** Within this many days after a guessed last day, a missing calendar could still change the answer. */
const doubtfulDays = 12

/**
 * G1: a notice was served on every party and five working days are over, or the party waived in
 * writing (行政处罚法44, 62); the right to a hearing was told where due, and a hearing asked for
 * was held (63, 64). A decision not to punish is not judged (评查细则 notes to 14).
 */
export function guardNotice(context: DecisionContext): GuardFinding {
  const { proposal, pack } = context
  if (!isPunishing(proposal)) return joinStatements(pack, 'G1', [{ verdict: 'pass', sentence: 'noPenalty' }])
  const statements = decidedParties(context).map(({ name, party }): GuardStatement =>
    party === null ? { verdict: 'fail', sentence: 'noNotice', values: { party: name } } : judgeParty(context, party),
  )
  const hearing = judgeHearing(context)
  return joinStatements(pack, 'G1', hearing === null ? statements : [...statements, hearing])
}

function judgeParty(context: DecisionContext, party: Party): GuardStatement {
  const { file, proposal, pack } = context
  const served = noticesServedOn(file, pack, party.id, proposal.decidedOn).at(-1)
  if (served !== undefined) return judgeServed(context, party, served)
  const made = file.notices.length > 0
  return { verdict: 'fail', sentence: made ? 'notServed' : 'noNotice', values: { party: party.name } }
}

function judgeServed(
  context: DecisionContext,
  party: Party,
  { notice, service, effective }: ServedNotice,
): GuardStatement {
  const { file, proposal, pack } = context
  const evidence = [notice.id, service.id]
  const values = { party: party.name, served: effective, day: proposal.decidedOn }
  const fine = notice.proposedFine ?? proposal.fine
  const due = hearingRightDue(file, pack, effective, { fine, kinds: notice.proposedKinds, party })
  if (due === 'yes' && !notice.hearingRightTold)
    return { verdict: 'fail', sentence: 'hearingRightNotTold', values, evidence }
  const waived = waiverDay(file, party, { kinds: ['rightsWaived'], from: effective, until: proposal.decidedOn })
  if (waived === null) return { ...judgePeriod(context, effective, values), evidence }
  const mayAskHearing = due === 'yes' || notice.hearingRightTold
  return { ...judgeWaived(context, party, { waived, mayAskHearing, effective, values }), evidence }
}

interface Waived {
  readonly waived: Day
  readonly mayAskHearing: boolean
  readonly effective: Day
  readonly values: Record<string, string>
}

/** To plead and to ask for a hearing are two rights: who waived the one may still use the other (行政处罚法64(1)). */
function judgeWaived(
  context: DecisionContext,
  party: Party,
  { waived, mayAskHearing, effective, values }: Waived,
): GuardStatement {
  if (!mayAskHearing) return { verdict: 'pass', sentence: 'waived', values: { ...values, day: waived } }
  const hearing = waiverDay(context.file, party, {
    kinds: ['hearingWaived', 'hearingHeld'],
    from: effective,
    until: context.proposal.decidedOn,
  })
  if (hearing !== null) {
    const last = hearing > waived ? hearing : waived
    return { verdict: 'pass', sentence: 'waivedWithHearing', values: { ...values, day: last } }
  }
  const judged = judgePeriod(context, effective, values)
  if (judged.verdict !== 'fail') return judged
  return { ...judged, sentence: 'hearingNotWaived', values: { ...judged.values, waived } }
}

function judgePeriod(context: DecisionContext, effective: Day, values: Record<string, string>): GuardStatement {
  const { proposal, pack } = context
  const end = addWorkingDays(pack.calendar, effective, pleadingDays)
  const full = { ...values, due: end.day, year: end.day.slice(0, 4) }
  if (proposal.decidedOn > end.day) {
    const doubtful = !end.certain && daysBetween(end.day, proposal.decidedOn) <= doubtfulDays
    return doubtful
      ? { verdict: 'unknown', sentence: 'uncertain', values: full }
      : { verdict: 'pass', sentence: 'pass', values: full }
  }
  const overByCalendar = proposal.decidedOn > addDays(effective, pleadingDays)
  return { verdict: 'fail', sentence: overByCalendar ? 'countedAsCalendarDays' : 'tooEarly', values: full }
}

function judgeHearing({ file, proposal }: DecisionContext): GuardStatement | null {
  const requested = lastDayOf(file, 'hearingRequested')
  if (requested === null || requested > proposal.decidedOn) return null
  const settled = file.case.milestones.some(
    (milestone) =>
      (milestone.kind === 'hearingHeld' || milestone.kind === 'hearingWaived') &&
      milestone.day >= requested &&
      milestone.day <= proposal.decidedOn,
  )
  return settled ? null : { verdict: 'fail', sentence: 'hearingNotHeld', values: { day: requested } }
}
