import type { OutputOf } from '#contract/index.ts'
import { plainAnswer, type Citation, type ReviewAnswer } from '#domain/review/review.ts'

import { addColleague } from './officeCase.ts'
import { openTestOffice, type Colleague, type TestOffice } from './testOffice.ts'

/** An office with a reviewer, 苏审 (002), at a seat of their own. */
export async function openReviewOffice(path: string): Promise<{ office: TestOffice; reviewer: Colleague }> {
  const office = await openTestOffice(path)
  const account = { staffNo: '002', name: '苏审', post: '法规科', roles: ['reviewer' as const], active: true }
  return { office, reviewer: await addColleague(office, account) }
}

/** Every row answered well, but for these. */
export function answersBut(
  rows: OutputOf<'review.checklist'>,
  adverse: Record<string, Partial<ReviewAnswer>> = {},
): ReviewAnswer[] {
  return rows.map((row) => {
    const good = row.adverseAnswer === 'yes' ? 'no' : 'yes'
    const bad = row.adverseAnswer === 'yes' ? 'yes' : 'no'
    const said = adverse[row.code]
    return { ...plainAnswer, row: row.code, answer: said === undefined ? good : bad, ...said }
  })
}

/** The first page of the first version, unless said otherwise. */
export function cite(materialId: string, more: Partial<Citation> = {}): Citation {
  return { materialId, version: 1, page: 1, quote: '', rect: null, ...more }
}
