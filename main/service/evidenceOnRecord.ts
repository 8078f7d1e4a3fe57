import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, isOnRecord, type Material } from '#domain/material/material.ts'

/** The material that proves an act on signed paper, or `null` when there is none yet (then the act lies in the future). */
export function signedPaper(file: CaseFile, materialId: string | null): Material | null {
  const material = file.materials.find((one) => one.id === materialId && one.withdrawnReason === '')
  if (material === undefined || currentVersion(material) === null) return null
  return isOnRecord(material) ? material : null
}
