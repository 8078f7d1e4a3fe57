import type { ReviewAnswer } from '#domain/review/review.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'

/**
 * What 全部符合 answers to the neutral row 是否属于重大执法决定: as the reasons of the case say; null
 * where they cannot tell, so that the reviewer answers it.
 */
export function useNeutralAnswer(caseId: string): ReviewAnswer['answer'] | null {
  const must = useQueryRpc('review.check', { caseId }).data?.mustReview
  return must === 'yes' || must === 'no' ? must : null
}
