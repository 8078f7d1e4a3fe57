import type * as z from 'zod'

import { caseOperations } from './case.ts'
import { comparisonOperations } from './comparison.ts'
import { counselOperations } from './counsel.ts'
import { decisionOperations } from './decision.ts'
import { defectOperations } from './defect.ts'
import { deskOperations } from './desk.ts'
import { docNumberOperations } from './docNumber.ts'
import { discretionOperations } from './discretion.ts'
import { discussionOperations } from './discussion.ts'
import { examinationOperations } from './examination.ts'
import { exchangeOperations } from './exchange.ts'
import { materialOperations } from './material.ts'
import { mediaOperations } from './media.ts'
import { phraseOperations } from './phrase.ts'
import { recordingOperations } from './recording.ts'
import { remarkOperations } from './remark.ts'
import { normativeOperations } from './normative.ts'
import { paperOperations } from './paper.ts'
import { paymentOperations } from './payment.ts'
import { formOperations } from './form.ts'
import { handoverOperations } from './handover.ts'
import { mirrorOperations } from './mirror.ts'
import { platformOperations } from './platform.ts'
import { packageOperations } from './platformPackage.ts'
import { printOperations } from './print.ts'
import { reviewOperations } from './review.ts'
import { reviewCheckOperations } from './reviewCheck.ts'
import { reviewLetterOperations } from './reviewLetter.ts'
import { rulePackOperations } from './rulePack.ts'
import { scanOperations } from './scan.ts'
import { searchOperations } from './search.ts'
import { sealOperations } from './seal.ts'
import { serviceOperations } from './service.ts'
import { statisticsOperations } from './statistics.ts'
import { trailOperations } from './trail.ts'
import { workbenchOperations } from './workbench.ts'

/** The table of contents of the product: every operation that a window or the CLI may call. */
export const contract = {
  ...deskOperations,
  ...workbenchOperations,
  ...caseOperations,
  ...materialOperations,
  ...mediaOperations,
  ...recordingOperations,
  ...scanOperations,
  ...counselOperations,
  ...examinationOperations,
  ...discretionOperations,
  ...reviewOperations,
  ...reviewLetterOperations,
  ...comparisonOperations,
  ...reviewCheckOperations,
  ...remarkOperations,
  ...phraseOperations,
  ...discussionOperations,
  ...decisionOperations,
  ...serviceOperations,
  ...paymentOperations,
  ...normativeOperations,
  ...paperOperations,
  ...printOperations,
  ...sealOperations,
  ...searchOperations,
  ...rulePackOperations,
  ...exchangeOperations,
  ...platformOperations,
  ...packageOperations,
  ...statisticsOperations,
  ...defectOperations,
  ...formOperations,
  ...docNumberOperations,
  ...trailOperations,
  ...mirrorOperations,
  ...handoverOperations,
}

export type Contract = typeof contract
export type OperationName = keyof Contract
export type InputOf<N extends OperationName> = z.input<Contract[N]['input']>
export type ParsedInputOf<N extends OperationName> = z.output<Contract[N]['input']>
export type OutputOf<N extends OperationName> = z.output<Contract[N]['output']>
