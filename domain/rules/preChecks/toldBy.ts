import type { CaseFile } from '#domain/case/caseFile.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { papersOf, seenIn, type DefectContext, type DefectEvidence } from '#domain/rules/defects/defect.ts'

import type { PreCheck, PreCheckContext, PreCheckStatement } from './preCheck.ts'

/** What the check of a defect found, as a statement of a pre-check; nothing where it had nothing to look at. */
export function defectTold({ defects }: PreCheckContext, code: string): PreCheckStatement[] {
  return defects
    .filter((finding) => finding.code === code)
    .map(({ verdict, message, source, evidence }) => ({ verdict, message, source, evidence }))
}

/** A pre-check that is nothing but the check of a defect. */
export function asDefect(code: string): PreCheck {
  return (context) => defectTold(context, code)
}

/** What a guard found, as a statement of a pre-check, with the papers behind the ids that it names. */
export function guardTold(context: DefectContext, finding: GuardFinding, exception?: string): PreCheckStatement {
  const { verdict, message, source } = finding
  const evidence = finding.evidence.flatMap((id) => papersBehind(context, id))
  return { verdict, message, source, evidence, ...(exception !== undefined && { exception }) }
}

/** The papers that an id of a guard's evidence stands for: an act, a step, a service, an officer, a material. */
function papersBehind(context: DefectContext, id: string): DefectEvidence[] {
  const { file } = context
  const officer = file.case.officers.find((one) => one.id === id)
  if (officer !== undefined) {
    return papersOf(context, 'officerCard').flatMap((card) => seenIn(context, card.id, officer.cardNo))
  }
  return seenIn(context, paperOf(file, id) ?? id)
}

function paperOf(file: CaseFile, id: string): string | null {
  const acts = [
    ...[...file.notices, ...file.decisions, ...file.case.milestones].map((one) => [one.id, one.materialId] as const),
    ...[...file.rounds, ...file.discussions].map((one) => [one.id, one.signedMaterialId] as const),
    ...file.services.map((one) => [one.id, one.receiptMaterialId] as const),
  ]
  return acts.find(([act]) => act === id)?.[1] ?? null
}
