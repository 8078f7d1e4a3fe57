import { taskOf } from '#contract/text/task.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { listDeadlines } from '#domain/deadline/listDeadlines.ts'
import type { HandoverCase } from '#domain/handover/handover.ts'
import { pageCount } from '#domain/material/material.ts'
import { headlineOf } from '#domain/rules/headline.ts'

import { today, type Call } from '#service/call.ts'
import { allFiles } from '#service/openFile.ts'
import { tasksOf } from '#service/workbench/tasksOf.ts'

/** The cases that are not archived yet: an archived one has nothing left to hand over. */
export function openFiles(call: Call): CaseFile[] {
  return allFiles(call).filter((file) => file.case.archivedOn === null)
}

/** A case as it stands on the list, with what is still open in it today. */
export function handoverCase(call: Call, file: CaseFile): HandoverCase {
  const kept = file.materials.filter((material) => material.withdrawnReason === '')
  const deadlines = listDeadlines(file, call.pack, today(call))
    .filter((one) => one.state !== 'met' && one.doneOn === null)
    .map((one) => `${one.title}：${one.dueDay}届满`)
  const waiting = tasksOf(file).map((task) => `${taskOf(task.kind)}：${task.detail}`.replace(/：$/u, ''))
  return {
    caseId: file.case.id,
    title: caseTitle(file.case, file.decisions.length > 0),
    number: file.decisions.find((decision) => decision.docNo !== '')?.docNo ?? file.case.filingNo,
    headline: headlineOf(file, call.pack),
    items: kept.length,
    pages: kept.reduce((sum, material) => sum + pageCount(material), 0),
    open: [...deadlines, ...waiting],
  }
}
