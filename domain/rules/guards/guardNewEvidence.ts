import type { CaseFile } from '#domain/case/caseFile.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { currentVersion, type Material } from '#domain/material/material.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { mustBeReviewed } from '#domain/rules/triggers.ts'

import type { DecisionContext } from './decisionContext.ts'
import { eventsAfter } from './eventsAfter.ts'
import { guardFinding, guardWord, type GuardStatement } from './guardFinding.ts'
import { lastFormalRound } from './guardReview.ts'

/**
 * G5: new evidence, a hearing or a pleading after the agreed round wants another round (评查细则19㉓).
 * A round held on the desk saw only what was in the file at its 送审; one held on paper may have
 * been shown what came until its end. Papers exchanged since may be better scans or other papers:
 * that nobody can judge but a person.
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
  if (event === undefined) return guardFinding(pack, 'G5', judgeMaterials(file, round))
  const isAfter = event.day > round.concludedOn
  const reviewed = isAfter ? round.concludedOn : seenUntil
  const values = { event: guardWord(pack, 'G5', `event_${event.kind}`), day: event.day, reviewed }
  const sentence = isAfter ? 'after' : 'during'
  return guardFinding(pack, 'G5', { verdict: 'fail', sentence, values, evidence: [round.id, event.id] })
}

function judgeMaterials({ materials }: CaseFile, round: ReviewRound): GuardStatement {
  const exchanged = materials.filter((material) => isExchanged(material, round))
  if (exchanged.length === 0) return { verdict: 'pass', sentence: 'pass', evidence: [round.id] }
  const titles = exchanged.map(({ title }) => `《${title}》`).join('、')
  const evidence = [round.id, ...exchanged.map(({ id }) => id)]
  return { verdict: 'unknown', sentence: 'exchanged', values: { titles, reviewed: round.submittedOn }, evidence }
}

/** Whether a paper from outside is not what the reviewer saw any more; our own prints are signed and scanned after it. */
function isExchanged(material: Material, { origin, snapshot }: ReviewRound): boolean {
  const seen = snapshot.find((entry) => entry.materialId === material.id)
  if (origin !== 'live' || seen === undefined || material.paperState !== 'received') return false
  return material.withdrawnReason !== '' || currentVersion(material)?.sha256 !== seen.sha256
}
