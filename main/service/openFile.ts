import type { CaseFile } from '#domain/case/caseFile.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { getCaseFile, listCaseFiles } from '#store/tables/caseFiles.ts'

import type { Call } from './call.ts'

/** The case with all that hangs on it. */
export function findFile(call: Call, caseId: string): Result<CaseFile> {
  const file = getCaseFile(call.desk.ledger, caseId)
  return file === null ? fail({ kind: 'notFound', what: 'case', id: caseId }) : ok(file)
}

/**
 * The same, for writing: after archiving nobody may add, change or take out (form 64(五), G10);
 * a supplement is a new seal with its own closing note.
 */
export function openFile(call: Call, caseId: string): Result<CaseFile> {
  const found = findFile(call, caseId)
  if (found.ok && found.value.case.archivedOn !== null) return fail({ kind: 'archived', caseId })
  return found
}

/** Every case with all that hangs on it; a lifetime of a desk is a few thousand. */
export function allFiles(call: Call): CaseFile[] {
  return listCaseFiles(call.desk.ledger)
}
