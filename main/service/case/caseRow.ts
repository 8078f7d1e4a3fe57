import { pinyin } from 'pinyin-pro'

import type { CaseRow } from '#contract/case.ts'
import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import type { Deadline } from '#domain/deadline/deadline.ts'
import { listDeadlines } from '#domain/deadline/listDeadlines.ts'
import { blemishesOf } from '#domain/rules/blemishes.ts'
import { headlineOf } from '#domain/rules/headline.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

/** One line of the case list. */
export function rowOfCase(file: CaseFile, pack: RulePack, today: Day): CaseRow {
  const title = caseTitle(file.case, file.decisions.length > 0)
  const parties = file.case.parties.map((party) => party.name).join('、')
  const next = listDeadlines(file, pack, today)
    .filter((deadline) => isDue(deadline, file.case.archivedOn !== null))
    .toSorted((one, other) => one.dueDay.localeCompare(other.dueDay))[0]
  return {
    id: file.case.id,
    title,
    filingNo: file.case.filingNo,
    docNo: file.decisions.map((decision) => decision.docNo).join('、'),
    parties,
    initials: initialsOf(`${title}${parties}`),
    headline: headlineOf(file, pack),
    handler: file.case.handler,
    fine: totalFine(file),
    filedOn: firstDayOf(file, 'filed'),
    nextDue: next?.dueDay ?? null,
    nextDueTitle: next?.title ?? '',
    isOverdue: next !== undefined && (next.state === 'missed' || next.dueDay < today),
    blemishes: blemishesOf(file, pack).length,
    archived: file.case.archivedOn !== null,
  }
}

/** Runs, or was missed and is not done yet: what is over must not fall off the list before the file is archived. */
function isDue({ state, doneOn }: Deadline, isArchived: boolean): boolean {
  return state === 'open' || (state === 'missed' && doneOn === null && !isArchived)
}

/** Pinyin initials, so that typing `hyhb` finds 华源环保. */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
}

function totalFine(file: CaseFile): number | null {
  if (file.decisions.length === 0) return file.case.facts.proposedFine
  return file.decisions.reduce((sum, decision) => sum + (decision.fine ?? 0), 0)
}
