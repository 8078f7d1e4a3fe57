import type { OperationName } from '#contract/index.ts'
import { ok, type Result } from '#domain/result.ts'

import { accountHandlers } from './account/accountHandlers.ts'
import type { Call, Handlers, OpenCall, OpenHandlers } from './call.ts'
import { caseHandlers } from './case/caseHandlers.ts'
import { comparisonHandlers } from './comparison/comparisonHandlers.ts'
import { counselHandlers } from './counsel/counselHandlers.ts'
import { decisionHandlers } from './decision/decisionHandlers.ts'
import { defectHandlers } from './defect/defectHandlers.ts'
import { demoHandlers } from './demo/demoHandlers.ts'
import { deskHandlers } from './desk/deskHandlers.ts'
import { discretionHandlers } from './discretion/discretionHandlers.ts'
import { discussionHandlers } from './discussion/discussionHandlers.ts'
import { examinationHandlers } from './examination/examinationHandlers.ts'
import { exchangeHandlers } from './exchange/exchangeHandlers.ts'
import { materialHandlers } from './material/materialHandlers.ts'
import { mediaHandlers } from './media/mediaHandlers.ts'
import { recordingHandlers } from './media/recordingHandlers.ts'
import { formHandlers } from './form/formHandlers.ts'
import { docNumberHandlers } from './form/numberHandlers.ts'
import { handoverHandlers } from './handover/handoverHandlers.ts'
import { mirrorHandlers } from './mirror/mirrorHandlers.ts'
import { normativeHandlers } from './normative/normativeHandlers.ts'
import { paymentHandlers } from './payment/paymentHandlers.ts'
import { paperHandlers } from './paper/paperHandlers.ts'
import { platformHandlers } from './platform/platformHandlers.ts'
import { packageHandlers } from './platform/packageHandlers.ts'
import { printHandlers } from './print/printHandlers.ts'
import { remarkHandlers } from './remark/remarkHandlers.ts'
import { checkHandlers } from './review/checkHandlers.ts'
import { reviewLetterHandlers } from './review/makeReviewLetter.ts'
import { reviewHandlers } from './review/reviewHandlers.ts'
import { scanHandlers } from './scan/scanHandlers.ts'
import { sealHandlers, verifyHandlers } from './seal/sealHandlers.ts'
import { serviceHandlers } from './service/serviceHandlers.ts'
import { statisticsHandlers } from './statistics/statisticsHandlers.ts'
import { searchHandlers } from './search/searchHandlers.ts'
import { trailHandlers } from './trail/trailHandlers.ts'
import { workbenchHandlers } from './workbench/workbenchHandlers.ts'

const openHandlers = { ...deskHandlers, ...verifyHandlers }

type OpenName = keyof typeof openHandlers

// The two annotations make the compiler prove that every operation of the contract has its use case.
const answeredBeforeSignIn: OpenHandlers<OpenName> = openHandlers
const answeredAfterSignIn: Handlers<Exclude<OperationName, OpenName>> = {
  ...accountHandlers,
  ...caseHandlers,
  ...materialHandlers,
  ...mediaHandlers,
  ...recordingHandlers,
  ...scanHandlers,
  ...paperHandlers,
  ...printHandlers,
  ...counselHandlers,
  ...examinationHandlers,
  ...discretionHandlers,
  ...reviewHandlers,
  ...reviewLetterHandlers,
  ...comparisonHandlers,
  ...checkHandlers,
  ...remarkHandlers,
  ...discussionHandlers,
  ...decisionHandlers,
  ...serviceHandlers,
  ...paymentHandlers,
  ...demoHandlers,
  ...sealHandlers,
  ...statisticsHandlers,
  ...defectHandlers,
  ...formHandlers,
  ...docNumberHandlers,
  ...searchHandlers,
  ...trailHandlers,
  ...mirrorHandlers,
  ...handoverHandlers,
  ...normativeHandlers,
  ...workbenchHandlers,
  ...exchangeHandlers,
  ...platformHandlers,
  ...packageHandlers,
  'rulePack.get': (call) =>
    ok({
      version: call.pack.version,
      forms: call.pack.forms.map(({ code, title, stage, volume }) => ({ code, title, stage, volume })),
      decidingOrgans: call.pack.decidingOrgans,
    }),
}

type Untyped<C> = (call: C, input: unknown) => Result<unknown> | Promise<Result<unknown>>

/** The use case of an operation that is answered before sign-in, or null. */
export function openHandlerOf(op: OperationName): Untyped<OpenCall> | null {
  if (!Object.hasOwn(answeredBeforeSignIn, op)) return null
  // as: the table proves the types per operation; rpc.ts has parsed the input against this very operation
  return answeredBeforeSignIn[op as OpenName] as Untyped<OpenCall>
}

/** The use case of an operation that needs somebody signed in. */
export function deskHandlerOf(op: OperationName): Untyped<Call> {
  // as: see openHandlerOf
  return answeredAfterSignIn[op as Exclude<OperationName, OpenName>] as Untyped<Call>
}
