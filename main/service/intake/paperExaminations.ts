import { randomUUID } from 'node:crypto'

import type { CaseFile } from '#domain/case/caseFile.ts'
import type { IntakeFolder } from '#domain/intake/intakeFolder.ts'
import type { Result } from '#domain/result.ts'
import { guardsOfExamination } from '#domain/rules/guards/guardsOfReview.ts'

import type { Call } from '#service/call.ts'
import { requireProof } from '#service/evidenceOnRecord.ts'
import { keepExamination } from '#service/examination/keepExamination.ts'
import { knownStaffNo } from '#service/knownPeople.ts'

import { materialOf, type PaperActs } from './paperLinks.ts'

/** One 案件审查 of the folder, with its blemishes; an investigator who examined is one, never a refusal. */
export function recordPaperExamination(
  call: Call,
  { acts, file, no }: { acts: PaperActs; file: CaseFile; no: number },
  { signed, answers, ...typed }: IntakeFolder['examinations'][number],
): Result<unknown> {
  const signedMaterialId = materialOf(acts, signed)
  const proof = requireProof(file, signedMaterialId, 'examination')
  if (!proof.ok) return proof
  const examinerStaffNo = knownStaffNo(call, { name: typed.examiner, staffNo: null })
  const failing = guardsOfExamination(file, { ...typed, examinerStaffNo }, call.pack)
    .filter((finding) => finding.verdict === 'fail')
    .map((finding) => finding.code)
  return keepExamination(call, 'examination.recordPaper', {
    ...typed,
    id: acts.earlier?.examinations[no - 1]?.id ?? randomUUID(),
    caseId: acts.opened.id,
    no,
    examinerStaffNo,
    answers: answers.map((answer) => ({
      ...answer,
      citations: answer.citations.flatMap(({ file: name, ...citation }) => {
        const materialId = materialOf(acts, name)
        return materialId === null ? [] : [{ ...citation, materialId, version: 1, rect: null }]
      }),
    })),
    signedMaterialId,
    origin: 'paper',
    blemishes: failing,
  })
}
