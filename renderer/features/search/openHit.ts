import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

import type { SearchHitView } from '#contract/search.ts'

const tabs = {
  case: 'overview',
  decision: 'decision',
  notice: 'decision',
  review: 'review',
  discussion: 'discussion',
  service: 'service',
  material: 'materials',
  page: 'materials',
} as const

/** Opens the case where it was found; a page of a material with the place marked. */
export function useOpenHit(): (caseId: string, hit: SearchHitView) => void {
  const navigate = useNavigate()
  return useCallback(
    (caseId, hit) => {
      const at = hit.materialId === null ? {} : { material: hit.materialId }
      const marked = hit.page === null ? {} : { page: hit.page, find: hit.quote }
      void navigate({ to: '/cases/$caseId', params: { caseId }, search: { tab: tabs[hit.place], ...at, ...marked } })
    },
    [navigate],
  )
}
