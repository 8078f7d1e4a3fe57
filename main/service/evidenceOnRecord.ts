import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, isOnRecord, type Material } from '#domain/material/material.ts'
import type { Payment } from '#domain/payment/payment.ts'
import type { Service } from '#domain/service/service.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { milestoneText } from '#contract/text/milestones.ts'
import { proofText } from '#contract/text/proof.ts'
import { canProve, provableActs, type ProvableAct } from '#domain/rules/proofOfAct.ts'

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
  if (file.examinations.some((one) => one.signedMaterialId === materialId)) return '案件审查'
  if (file.calculations.some((one) => one.signedMaterialId === materialId)) return '裁量计算'
  const round = file.rounds.find((one) => one.signedMaterialId === materialId)
  if (round !== undefined) return `第${round.no}轮法制审核`
  const discussion = file.discussions.find((one) => one.signedMaterialId === materialId)
  if (discussion !== undefined) return `第${discussion.no}次集体讨论`
  const addenda = file.discussions.flatMap((one) => one.addenda)
  if (addenda.some((one) => one.materialId === materialId)) return '讨论记录补正说明'
  if (file.decisions.some((one) => one.materialId === materialId)) return '决定'
  if (file.notices.some((one) => one.materialId === materialId)) return '告知'
  if (file.counselOpinions.some((one) => one.struckReason === '' && one.materialId === materialId))
    return '法律顾问意见'
  if (file.services.some((one) => isProofOf(one, materialId))) return '送达'
  return file.payments.some((one) => namedBy(one).includes(materialId)) ? '缴款' : null
}

function isProofOf(service: Service, materialId: string): boolean {
  return service.struckReason === '' && service.receiptMaterialId === materialId
}

function namedBy({ requests, paid, enforcement }: Payment): (string | null)[] {
  return [
    ...requests.flatMap((one) => [one.materialId, one.consentMaterialId]),
    ...paid.filter((one) => one.struckReason === '').map((one) => one.receiptMaterialId),
    ...(enforcement === null ? [] : [enforcement.applicationMaterialId, enforcement.acceptanceMaterialId]),
  ]
}

/**
 * Refuses a paper as the proof of an act when it is of another kind (conflict `paperKind`), or when
 * it proves an act of another kind already (`provesOther`). A scan of kind `other` may hold several
 * documents that its title names; a receipt may lie in one scan with its document.
 */
export function requireProof(file: CaseFile, materialId: string | null, act: ProvableAct): Result<null> {
  const material = file.materials.find((one) => one.id === materialId)
  if (material === undefined) return ok(null)
  if (!canProve(act, material)) return fail({ kind: 'conflict', what: 'paperKind', detail: proofText[act] })
  const isShared = actsProvedBy(file, material.id).some((other) => other !== act && !mayShare(act, other))
  if (!isShared || material.kind === 'other') return ok(null)
  return fail({ kind: 'conflict', what: 'provesOther', detail: actProvedBy(file, material.id) ?? '' })
}

/** Whether a new kind or title would take from an act the paper that proves it. */
export function wouldLoseProof(file: CaseFile, before: Material, after: Material): boolean {
  return actsProvedBy(file, before.id).some((act) => canProve(act, before) && !canProve(act, after))
}

function actsProvedBy(file: CaseFile, materialId: string): ProvableAct[] {
  const proved: Readonly<Record<ProvableAct, boolean>> = {
    examination: file.examinations.some((one) => one.signedMaterialId === materialId),
    discretion: file.calculations.some((one) => one.signedMaterialId === materialId),
    review: file.rounds.some((one) => one.signedMaterialId === materialId),
    discussion: file.discussions.some((one) => one.signedMaterialId === materialId),
    notice: file.notices.some((one) => one.materialId === materialId),
    decision: file.decisions.some((one) => one.materialId === materialId),
    service: file.services.some((one) => isProofOf(one, materialId)),
  }
  return provableActs.filter((act) => proved[act])
}

/** A notice or a decision and its receipt are often one scan. */
function mayShare(one: ProvableAct, other: ProvableAct): boolean {
  const pair = [one, other]
  return pair.includes('service') && (pair.includes('notice') || pair.includes('decision'))
}
