import type { Party } from '#domain/case/party.ts'
import { noticesServedOn } from '#domain/deadline/serviceClock.ts'
import { seenIn } from '#domain/rules/defects/defect.ts'
import { hearingRightDue } from '#domain/rules/hearingRight.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'

/** Whether each party was told of the right to a hearing where it is due, by the line of the day of the notice (行政处罚法63). */
export function checkHearingRight(context: PreCheckContext): PreCheckStatement[] {
  return context.file.case.parties.flatMap((party) => judge(context, party))
}

function judge(context: PreCheckContext, party: Party): PreCheckStatement[] {
  const { file, pack, day } = context
  const served = noticesServedOn(file, pack, party.id, day).at(-1)
  if (served === undefined) return []
  const { notice, effective } = served
  const fine = notice.proposedFine ?? file.case.facts.proposedFine
  const due = hearingRightDue(file, pack, effective, { fine, kinds: notice.proposedKinds, party })
  const values = { party: party.name, served: effective, fine: fine ?? 0 }
  const evidence = seenIn(context, notice.materialId)
  if (notice.hearingRightTold) return [{ verdict: 'pass', sentence: 'told', values, evidence }]
  if (due === 'no') return [{ verdict: 'pass', sentence: 'notDue', values, evidence }]
  return [
    { verdict: due === 'yes' ? 'fail' : 'unknown', sentence: due === 'yes' ? 'missing' : 'unknown', values, evidence },
  ]
}
