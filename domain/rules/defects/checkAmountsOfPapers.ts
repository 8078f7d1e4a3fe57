import { checkAmounts } from '#domain/text/amountCheck.ts'

import { papersOf, withoutSpaces, type DefectContext, type DefectStatement } from './defect.ts'

/** Papers in which an amount binds somebody. */
const withAmounts = ['noticeBeforePenalty', 'penaltyDecision', 'installmentConsent', 'paymentReceipt', 'demandNotice']

/** Whether amounts in capitals and digits agree in every paper that names one. */
export function checkAmountsOfPapers(context: DefectContext): DefectStatement[] {
  return papersOf(context, ...withAmounts).flatMap(({ id, title }): DefectStatement[] => {
    const pages = context.textOf(id)
    if (pages === null || pages.every((text) => text === null)) {
      return [{ verdict: 'unknown', sentence: 'unread', values: { title } }]
    }
    const wrong = pages.flatMap((text, index) =>
      checkAmounts(withoutSpaces(text ?? ''))
        .filter((amount) => amount.verdict === 'fail')
        .map(({ words, digits }): DefectStatement => {
          const evidence = [{ materialId: id, title, page: index + 1, quote: words }]
          return { verdict: 'fail', sentence: 'differs', values: { title, words, digits }, evidence }
        }),
    )
    return wrong.length > 0 ? wrong : [{ verdict: 'pass', sentence: 'pass', values: { title } }]
  })
}
