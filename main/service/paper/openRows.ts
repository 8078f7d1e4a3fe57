import type { OpenRow } from '#contract/paper.ts'
import { caseTitle } from '#domain/case/case.ts'
import { findPaperCopy } from '#store/tables/paperCopies.ts'

import type { Call } from '#service/call.ts'
import { findFile } from '#service/openFile.ts'
import { openQuestions } from '#service/watch/settleArrivals.ts'

/** What lies in the inbox and needs a person, with the names of document and case. */
export function openRows(call: Call): OpenRow[] {
  return openQuestions(call).map((open) => {
    const copy = open.paperId === null ? null : findPaperCopy(call.desk.ledger, open.paperId)
    const file = copy === null ? null : findFile(call, copy.caseId)
    const material = file?.ok === true ? file.value.materials.find((one) => one.id === copy?.materialId) : undefined
    const ofCase = file?.ok === true ? caseTitle(file.value.case, false) : ''
    return { ...open, title: material?.title ?? '', caseTitle: ofCase }
  })
}
