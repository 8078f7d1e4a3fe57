import { missingDocuments } from '#domain/rules/missingDocuments.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'

/** Papers that come after the review, and those of which another pre-check speaks. */
const laterOrElsewhere = [
  'reviewForm',
  'discussionRecord',
  'testResultNotice',
  'serviceReceipt',
  'announcementClipping',
]

/** Whether the file holds what its steps ask for; one that may lie in another scan is only shown, never called missing. */
export function checkDocuments({ file, pack }: PreCheckContext): PreCheckStatement[] {
  const missing = missingDocuments(file, pack).filter((one) => !laterOrElsewhere.includes(one.kind))
  if (missing.length === 0) return [{ verdict: 'pass', sentence: 'pass' }]
  return missing.map(({ title, why }) => ({ verdict: 'unknown', sentence: 'missing', values: { title, why } }))
}
