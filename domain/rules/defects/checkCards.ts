import { isCardValidOn } from '#domain/case/officer.ts'
import type { Day } from '#domain/day.ts'
import { say } from '#domain/deadline/say.ts'

import { papersOf, seenIn, type DefectContext, type DefectStatement } from './defect.ts'

/** Whether the card of each officer was valid on the day of each act (行政处罚法42; 评查细则 2). */
export function checkCards(context: DefectContext): DefectStatement[] {
  return actsOf(context).flatMap(({ day, title, materialId }) =>
    context.file.case.officers.map((officer): DefectStatement => {
      const { name, cardNo } = officer
      const values = { day, title, name, card: cardNo, to: officer.cardValidTo ?? '' }
      const valid = isCardValidOn(officer, day)
      if (valid === null) return { verdict: 'unknown', sentence: 'unknown', values }
      if (valid || day < (officer.cardValidFrom ?? day)) return { verdict: 'pass', sentence: 'pass', values }
      const cards = papersOf(context, 'officerCard').flatMap((card) => seenIn(context, card.id, cardNo))
      return {
        verdict: 'fail',
        sentence: 'expired',
        values,
        evidence: [...seenIn(context, materialId, name), ...cards],
      }
    }),
  )
}

interface Act {
  readonly day: Day
  readonly title: string
  readonly materialId: string | null
}

/** Records that officers made on site or of a person, and steps whose record is not among them. */
function actsOf(context: DefectContext): Act[] {
  const { file, pack } = context
  const records = papersOf(context, 'sceneRecord', 'interviewRecord', 'samplingRecord')
  const papers = records.flatMap(({ id, title, docDate }): Act[] =>
    docDate === null ? [] : [{ day: docDate, title, materialId: id }],
  )
  const steps = file.case.milestones
    .filter(({ kind, day }) => (kind === 'inspected' || kind === 'sampled') && !papers.some((one) => one.day === day))
    .map(({ kind, day, materialId }) => ({ day, title: say(pack, `act_${kind}`), materialId }))
  return [...papers, ...steps]
}
