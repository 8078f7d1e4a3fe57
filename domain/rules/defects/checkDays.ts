import { addDays } from '#domain/day.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { noticesServedOn } from '#domain/deadline/serviceClock.ts'
import { addWorkingDays } from '#domain/rules/calendar.ts'
import { isPunishing } from '#domain/rules/guards/decisionContext.ts'
import { waivedAll } from '#domain/rules/waivers.ts'

import { seenIn, type DefectContext, type DefectStatement } from './defect.ts'

/** Days the party has to plead and to ask for a hearing (行政处罚法64(1), 令30号44). */
const pleadingDays = 5

/** Whether five working days, not calendar days, lay between notice and decision (行政处罚法85). */
export function checkDays(context: DefectContext): DefectStatement[] {
  return context.file.decisions
    .filter(isPunishing)
    .flatMap((decision) => decision.partyIds.flatMap((partyId) => judge(context, decision, partyId)))
}

function judge(context: DefectContext, decision: Decision, partyId: string): DefectStatement[] {
  const { file, pack } = context
  const day = decision.decidedOn
  const served = noticesServedOn(file, pack, partyId, day).at(-1)
  if (served === undefined) return []
  const { notice, service, effective } = served
  const party = file.case.parties.find((one) => one.id === partyId)
  if (party !== undefined && waivedAll(file, party, served, day)) return [{ verdict: 'pass', sentence: 'waived' }]
  const due = addWorkingDays(pack.calendar, effective, pleadingDays)
  const values = { served: effective, due: due.day, day, year: due.day.slice(0, 4) }
  const evidence = [
    ...seenIn(context, service.receiptMaterialId ?? notice.materialId),
    ...seenIn(context, decision.materialId),
  ]
  if (!due.certain) return [{ verdict: 'unknown', sentence: 'uncertain', values, evidence }]
  if (day > due.day) return [{ verdict: 'pass', sentence: 'pass', values }]
  const sentence = day > addDays(effective, pleadingDays) ? 'calendarDays' : 'tooEarly'
  return [{ verdict: 'fail', sentence, values, evidence }]
}
