import type { GuardFinding } from '#domain/guardFinding.ts'
import { mustBeReviewed } from '#domain/rules/triggers.ts'

import type { DecisionContext } from './decisionContext.ts'
import { eventsAfter } from './eventsAfter.ts'
import { guardFinding, guardWord } from './guardFinding.ts'
import { lastFormalRound } from './guardReview.ts'

/**
 * G5: new evidence, a hearing or a pleading after the agreed round wants another round (评查细则19㉓).
 * A round held on the desk saw only what was in the file at its 送审; one held on paper may have
 * been shown what came until its end.
 */
export function guardNewEvidence({ file, proposal, pack }: DecisionContext): GuardFinding {
  if (mustBeReviewed(file, pack, proposal.decidedOn) === 'no') {
    return guardFinding(pack, 'G5', { verdict: 'pass', sentence: 'notRequired' })
  }
  const round = lastFormalRound(file)
  if (round === undefined || round.opinion !== 'agree' || round.concludedOn === null) {
    return guardFinding(pack, 'G5', { verdict: 'unknown', sentence: 'noRound' })
  }
  const seenUntil = round.origin === 'live' ? round.submittedOn : round.concludedOn
  const event = eventsAfter(file, ['newEvidence', 'hearingHeld', 'pleaded'], seenUntil, proposal.decidedOn)[0]
  if (event === undefined) return guardFinding(pack, 'G5', { verdict: 'pass', sentence: 'pass', evidence: [round.id] })
  const isAfter = event.day > round.concludedOn
  const reviewed = isAfter ? round.concludedOn : seenUntil
  const values = { event: guardWord(pack, 'G5', `event_${event.kind}`), day: event.day, reviewed }
  const sentence = isAfter ? 'after' : 'during'
  return guardFinding(pack, 'G5', { verdict: 'fail', sentence, values, evidence: [round.id, event.id] })
}
