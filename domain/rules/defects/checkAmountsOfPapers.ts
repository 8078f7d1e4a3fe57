import { checkAmounts } from '#domain/text/amountCheck.ts'

import { papersOf, seenIn, withoutSpaces, type DefectContext, type DefectStatement } from './defect.ts'

/** Papers in which an amount binds somebody. */
const withAmounts = ['noticeBeforePenalty', 'penaltyDecision', 'installmentConsent', 'paymentReceipt', 'demandNotice']

/** Whether amounts in capitals and digits agree in every paper that names one. */
export function checkAmountsOfPapers(context: DefectContext): DefectStatement[] {
  return papersOf(context, ...withAmounts).flatMap(({ id, title }): DefectStatement[] => {
    const pages = context.textOf(id)
    if (pages === null || pages.every((text) => text === null)) {
      return [{ verdict: 'unknown', sentence: 'unread', values: { title }, evidence: seenIn(context, id) }]
    }
    const amounts = pages.flatMap((text, index) =>
      checkAmounts(withoutSpaces(text ?? '')).map((amount) => ({ ...amount, page: index + 1 })),
    )
    const wrong = amounts.filter((amount) => amount.verdict === 'fail')
    if (wrong.length > 0) {
      return wrong.map(({ words, digits, page }): DefectStatement => {
        const evidence = [{ materialId: id, title, page, quote: words }]
        return { verdict: 'fail', sentence: 'differs', values: { title, words, digits }, evidence }
      })
    }
    const isWhole = pages.every((text) => text !== null)
    // A receipt that writes its amount one way only has nothing to compare.
    if (isWhole && amounts.every((amount) => amount.digits === '')) return []
    const isCompared = amounts.some((amount) => amount.verdict === 'pass')
    return isWhole && isCompared
      ? [{ verdict: 'pass', sentence: 'pass', values: { title } }]
      : [
          {
            verdict: 'unknown',
            sentence: isWhole ? 'nothing' : 'partly',
            values: { title },
            evidence: seenIn(context, id),
          },
        ]
  })
}
