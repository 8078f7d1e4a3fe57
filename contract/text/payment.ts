import type { ClosingGround } from '#domain/payment/closingGround.ts'
import type { PaymentRequest } from '#domain/payment/payment.ts'

/** 结案理由 (令30号77), as it goes into the step 结案 and its form. */
export const closingGroundText = {
  none: '',
  paid: '行政处罚决定已经履行完毕',
  accepted: '已申请人民法院强制执行且人民法院已经受理',
  both: '部分当事人已经履行完毕，其余已申请人民法院强制执行且人民法院已经受理',
} as const satisfies Record<ClosingGround, string>

/** What a party asks for when it cannot pay in time. */
export const requestKindText = {
  instalment: '分期缴纳',
  deferral: '延期缴纳',
} as const satisfies Record<PaymentRequest['kind'], string>

/** What came of the request. */
export const requestOutcomeText = {
  pending: '待审批',
  granted: '同意',
  refused: '不予同意',
} as const satisfies Record<PaymentRequest['outcome'], string>
