import { lastDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import { chineseDay } from '#domain/day.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { settledOn } from '#domain/payment/payment.ts'
import { amountInWords } from '#domain/text/amountInWords.ts'

const fineKind = '罚款'

/** 处理结果 of the cover (form 62): what was decided, by decision, and when it was paid. */
export function caseResult(file: CaseFile): string {
  const paid = lastDayOf(file, 'paid') ?? settledDay(file)
  return [...file.decisions.map(decidedOf), ...(paid === null ? [] : [`${chineseDay(paid)}缴清`])].join('；')
}

/** The day on which the last party had paid, or null while one has not. */
function settledDay({ payments }: CaseFile): string | null {
  const days = payments.map(settledOn)
  return days.includes(null) ? null : (days.toSorted((a, b) => (a ?? '').localeCompare(b ?? '')).at(-1) ?? null)
}

function decidedOf({ outcome, kinds, fine }: Decision): string {
  if (outcome === 'noPenalty') return '不予行政处罚'
  const amount = fine === null ? '' : `人民币${amountInWords(fine)}（¥${fine.toLocaleString('en-US')}）`
  if (kinds.length === 0) return `${amount === '' ? '行政处罚' : fineKind}${amount}`
  // The amount belongs to the fine, wherever it stands in the list.
  if (!kinds.includes(fineKind)) return `${kinds.join('、')}${amount}`
  return kinds.map((kind) => (kind === fineKind ? `${kind}${amount}` : kind)).join('、')
}
