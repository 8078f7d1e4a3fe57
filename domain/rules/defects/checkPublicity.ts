import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import { addWorkingDays, isWorkingDay } from '#domain/rules/calendar.ts'
import type { Calendar } from '#domain/rules/calendarData.ts'

import { papersOf, seenIn, type DefectContext, type DefectStatement } from './defect.ts'

/** Working days within which a decision is published (国办发〔2018〕118号). */
const publicityDays = 7

/** Whether a decision was published within seven working days; one that is not published yet is the deadline's matter. */
export function checkPublicity(context: DefectContext): DefectStatement[] {
  const { file, pack } = context
  return file.decisions.flatMap(({ docNo: no, decidedOn, publicity }): DefectStatement[] => {
    const published = publicity.map((one) => one.publishedOn).toSorted()[0]
    if (published === undefined) return []
    const due = addWorkingDays(pack.calendar, decidedOn, publicityDays)
    const values = { no, published, due: due.day, year: due.day.slice(0, 4) }
    if (!due.certain) return [{ verdict: 'unknown', sentence: 'uncertain', values }]
    if (published <= due.day) return [{ verdict: 'pass', sentence: 'pass', values }]
    const count = workingDaysUntil(pack.calendar, decidedOn, published)
    const evidence = papersOf(context, 'publicityProof').flatMap((proof) => seenIn(context, proof.id))
    return [{ verdict: 'fail', sentence: 'late', values: { ...values, count }, evidence }]
  })
}

function workingDaysUntil(calendar: Calendar, from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1
  return count
}
