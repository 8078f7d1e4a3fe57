import { firstDayOf, lastDayOf } from '#domain/case/caseFile.ts'
import { listDeadlines } from '#domain/deadline/listDeadlines.ts'
import { papersOf, seenIn } from '#domain/rules/defects/defect.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'

/** Whether a hearing that was asked for was held, and announced seven working days before (行政处罚法64). */
export function checkHearing(context: PreCheckContext): PreCheckStatement[] {
  const held = firstDayOf(context.file, 'hearingHeld')
  return held === null ? notHeld(context) : [announced(context, held)]
}

function notHeld({ file }: PreCheckContext): PreCheckStatement[] {
  const asked = lastDayOf(file, 'hearingRequested')
  if (asked === null) return []
  const waived = lastDayOf(file, 'rightsWaived')
  const values = { asked, waived: waived ?? '' }
  if (waived !== null && waived >= asked) return [{ verdict: 'pass', sentence: 'withdrawn', values }]
  const decided = file.decisions.some((one) => one.decidedOn >= asked)
  return [{ verdict: decided ? 'fail' : 'unknown', sentence: decided ? 'notHeld' : 'pending', values }]
}

function announced(context: PreCheckContext, held: string): PreCheckStatement {
  const { file, pack, day } = context
  const notices = papersOf(context, 'hearingNotice').flatMap((one) => seenIn(context, one.id))
  const records = papersOf(context, 'hearingRecord').flatMap((one) => seenIn(context, one.id))
  const period = listDeadlines(file, pack, day).find((one) => one.id === 'D10' && one.doneOn !== null)
  if (period === undefined) return { verdict: 'unknown', sentence: 'noNotice', values: { held }, evidence: records }
  const values = { held, served: period.baseDay, due: period.dueDay, year: period.dueDay.slice(0, 4) }
  const evidence = [...notices, ...records]
  if (!period.certain) return { verdict: 'unknown', sentence: 'uncertain', values, evidence }
  return period.state === 'missed'
    ? { verdict: 'fail', sentence: 'tooEarly', values, evidence }
    : { verdict: 'pass', sentence: 'pass', values, evidence }
}
