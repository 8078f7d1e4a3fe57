import type { ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Submission } from '#domain/review/review.ts'
import { missingItems, submissionPackage } from '#domain/rules/submissionPackage.ts'

import { today, type Call } from '#service/call.ts'

/** What the officer hands in with the file, as it stands now; what is missing is written down, never refused. */
export function submissionOf(
  call: Call,
  file: CaseFile,
  { draftMaterialId, discretionId, note }: ParsedInputOf<'review.submit'>,
): Result<Submission> {
  const material = file.materials.find((one) => one.id === draftMaterialId && one.withdrawnReason === '')
  const version = material === undefined ? null : currentVersion(material)
  if (draftMaterialId !== null && version === null) {
    return fail({ kind: 'invalidInput', issues: [{ path: 'draftMaterialId', message: 'unknownMaterial' }] })
  }
  const isCounted = file.calculations.some((one) => one.id === discretionId && one.struckReason === '')
  if (discretionId !== null && !isCounted) {
    return fail({ kind: 'invalidInput', issues: [{ path: 'discretionId', message: 'unknownCalculation' }] })
  }
  const items = submissionPackage(file, call.pack, today(call))
  return ok({
    facts: file.case.facts,
    draft: draftMaterialId === null || version === null ? null : { materialId: draftMaterialId, version: version.no },
    discretionId,
    missing: missingItems(items, discretionId),
    note: note.trim(),
    packVersion: call.pack.version,
  })
}
