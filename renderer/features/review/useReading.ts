import { useCallback, useEffect, useMemo } from 'react'

import type { PageRef, ReviewRound } from '#domain/review/review.ts'
import { coverageOf, type Coverage, type Reading } from '#domain/review/reading.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'

/** A page that stood before the reader for so long counts as read. Milliseconds. */
const longEnough = 1200

interface ReadingState {
  readonly coverage: Coverage
  readonly of: (materialId: string, version: number) => Reading | undefined
  /** 已阅 for the material on screen, or taken back. */
  readonly toggleMark: () => void
}

/** What has been read of a round's file; it grows by itself while the reader goes through it. */
export function useReading(caseId: string, round: ReviewRound, place: PageRef | null): ReadingState {
  const list = useQueryRpc('reading.list', { caseId })
  const { run } = useCommandRpc('reading.note')
  const readings = useMemo(() => list.data ?? [], [list.data])
  const of = useCallback(
    (materialId: string, version: number) =>
      readings.find((one) => one.materialId === materialId && one.version === version),
    [readings],
  )
  const here = place === null ? undefined : of(place.materialId, place.version)
  const isKnown = list.data === undefined || place === null || here?.pages.includes(place.page) === true
  useEffect(() => {
    if (isKnown || place === null) return
    const { materialId, version, page } = place
    const timer = setTimeout(() => void run({ materialId, version, pages: [page] }, { quiet: true }), longEnough)
    return () => clearTimeout(timer)
  }, [isKnown, place, run])
  const toggleMark = useCallback(() => {
    if (place === null) return
    void run({ materialId: place.materialId, version: place.version, isMarked: here?.isMarked !== true })
  }, [place, here, run])
  const coverage = useMemo(() => coverageOf(round.snapshot, readings), [round.snapshot, readings])
  return { coverage, of, toggleMark }
}
