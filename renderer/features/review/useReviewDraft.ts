import { useCallback, useEffect, useRef, useState } from 'react'

import type { ReviewRound } from '#domain/review/review.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import type { DraftSaveState } from '#renderer/app/draftKeeper.ts'
import { useDraft } from '#renderer/app/useDraft.ts'

import { draftOf, type ReviewDraft } from './answers.ts'

interface ReviewDraftState {
  readonly draft: ReviewDraft
  readonly change: (next: ReviewDraft) => void
  readonly save: () => Promise<boolean>
  readonly isSaving: boolean
  readonly saveState: { state: DraftSaveState; savedAt: string }
  readonly done: () => void
}

/**
 * The answers of an open round. Every change goes into the draft at once; the record itself is
 * written on 保存, on leaving the page and before concluding, so the trail is not flooded.
 */
export function useReviewDraft(round: ReviewRound): ReviewDraftState {
  const [draft, setDraft] = useState(() => draftOf(round))
  const stored = useDraft<ReviewDraft>(`review:${round.id}`)
  const command = useCommandRpc('review.save')
  /** What is not in the record yet; null when nothing. */
  const unsaved = useRef<ReviewDraft | null>(null)
  const { keep, drop, found } = stored
  const { run } = command
  useEffect(() => {
    if (found === null || unsaved.current !== null) return
    unsaved.current = found.value
    setDraft(found.value)
  }, [found])
  const change = useCallback(
    (next: ReviewDraft) => {
      unsaved.current = next
      setDraft(next)
      keep(next)
    },
    [keep],
  )
  const done = useCallback(() => {
    unsaved.current = null
    drop()
  }, [drop])
  const save = useCallback(async () => {
    const pending = unsaved.current
    if (pending === null) return true
    const answer = await run({ ...pending, roundId: round.id, answers: [...pending.answers] })
    if (answer.ok && unsaved.current === pending) done()
    return answer.ok
  }, [run, done, round.id])
  useSaveOnLeave(save)
  return { draft, change, save, isSaving: command.busy, saveState: stored, done }
}

function useSaveOnLeave(save: () => Promise<boolean>): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  }, [save])
  useEffect(() => () => void latest.current(), [])
}
