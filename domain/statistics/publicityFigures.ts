import type { CaseFile } from '#domain/case/caseFile.ts'
import { addWorkingDays } from '#domain/rules/calendar.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { basisOfDecision, decisionsOfYear, type YearDecision } from './caseFigures.ts'
import { countFigure, type Figure } from './figure.ts'

/** The rule of the deadline for publication. */
const publicityRule = 'D17'

/**
 * The penalties of a year that were published within their working days, later, or not at all
 * (行政处罚法48; 国办发〔2018〕118号). Without the calendar of a year nothing is said of either.
 */
export function publicityFigures(files: readonly CaseFile[], year: number, pack: RulePack): Figure[] {
  const decided = decisionsOfYear(files, year, 'penalty').map((one) => ({ one, judged: judge(one, pack) }))
  const unsure = decided.some(({ judged }) => judged.how === 'unsure')
  const of = (how: Judged['how']) =>
    decided.filter(({ judged }) => judged.how === how).map(({ one, judged }) => basisOfDecision(one, 1, judged.note))
  const figure = (made: Figure): Figure => (unsure ? { ...made, value: null, problem: 'calendarMissing' } : made)
  return [
    figure(countFigure('publicInTime', of('inTime'))),
    figure(countFigure('publicLate', of('late'))),
    countFigure('notPublic', of('not')),
  ]
}

interface Judged {
  readonly how: 'inTime' | 'late' | 'not' | 'unsure'
  /** `published/last day`, ISO; empty when not published. */
  readonly note: string
}

function judge({ decision }: YearDecision, pack: RulePack): Judged {
  const published = decision.publicity.map((one) => one.publishedOn).toSorted()[0]
  if (published === undefined) return { how: 'not', note: '' }
  const days = pack.deadlines.find((rule) => rule.id === publicityRule)?.value ?? 0
  const last = addWorkingDays(pack.calendar, decision.decidedOn, days)
  if (!last.certain) return { how: 'unsure', note: '' }
  return { how: published <= last.day ? 'inTime' : 'late', note: `${published}/${last.day}` }
}
