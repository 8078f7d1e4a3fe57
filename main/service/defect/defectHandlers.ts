import type { defectOperations } from '#contract/defect.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { ok } from '#domain/result.ts'
import { findDefects } from '#domain/rules/defects/findDefects.ts'

import type { Call, Handlers } from '#service/call.ts'
import { allFiles, findFile } from '#service/openFile.ts'

import { textOfMaterials } from './textOfMaterials.ts'

/** What the checks find in the papers, computed anew at each asking. */
export const defectHandlers: Handlers<keyof typeof defectOperations> = {
  'defect.list': (call, { caseId }) => {
    if (caseId === null) return ok(allFiles(call).flatMap((file) => defectsOf(call, file)))
    const found = findFile(call, caseId)
    return found.ok ? ok(defectsOf(call, found.value)) : found
  },
}

function defectsOf(call: Call, file: CaseFile) {
  const title = caseTitle(file.case, file.decisions.length > 0)
  const docNo = file.decisions.map((decision) => decision.docNo).find((no) => no !== '') ?? file.case.filingNo
  return findDefects(file, call.pack, textOfMaterials(call, file)).map((finding) => {
    return { ...finding, caseTitle: title, docNo }
  })
}
