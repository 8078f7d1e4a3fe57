import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, isOnRecord, type Material } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { milestoneText } from '#contract/text/milestones.ts'

/** The material that proves an act on signed paper, or `null` when there is none yet (then the act lies in the future). */
export function signedPaper(file: CaseFile, materialId: string | null): Material | null {
  const material = file.materials.find((one) => one.id === materialId && one.withdrawnReason === '')
  if (material === undefined || currentVersion(material) === null) return null
  return isOnRecord(material) ? material : null
}

/** Refuses a material that an act names and that does not belong to the case. */
export function requireMaterial(file: CaseFile, materialId: string | null): Result<null> {
  const isKnown =
    materialId === null || file.materials.some((one) => one.id === materialId && one.withdrawnReason === '')
  return isKnown
    ? ok(null)
    : fail({ kind: 'invalidInput', issues: [{ path: 'materialId', message: 'unknownMaterial' }] })
}

/**
 * What a material proves, in words, or `null`. Such a paper may get a better scan, but it may not
 * leave the record: the act that rests on it would stand without proof.
 */
export function actProvedBy(file: CaseFile, materialId: string): string | null {
  const milestone = file.case.milestones.find((one) => one.materialId === materialId)
  if (milestone !== undefined) return milestoneText[milestone.kind]
  const round = file.rounds.find((one) => one.signedMaterialId === materialId)
  if (round !== undefined) return `第${round.no}轮法制审核`
  const discussion = file.discussions.find((one) => one.signedMaterialId === materialId)
  if (discussion !== undefined) return `第${discussion.no}次集体讨论`
  if (file.decisions.some((one) => one.materialId === materialId)) return '决定'
  if (file.notices.some((one) => one.materialId === materialId)) return '告知'
  const services = [...file.notices, ...file.decisions].flatMap((one) => one.services)
  return services.some((one) => one.receiptMaterialId === materialId) ? '送达' : null
}
