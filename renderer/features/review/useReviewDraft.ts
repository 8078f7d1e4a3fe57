import { useCallback, useEffect, useRef, useState } from 'react'

import type { ReviewRound } from '#domain/review/review.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import type { DraftSaveState } from '#renderer/app/draftKeeper.ts'
import { useDraft } from '#renderer/app/useDraft.ts'

import { draftOf, type ReviewDraft } from './answers.ts'

/** Changes the draft as it is now; rows keep one such function for good, so that typing draws one row only. */
export type EditDraft = (update: (draft: ReviewDraft) => ReviewDraft) => void

export interface ReviewDraftState {
  readonly draft: ReviewDraft
  readonly edit: EditDraft
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
  const latest = useRef(draft)
  const stored = useDraft<Partial<ReviewDraft>>(`review:${round.id}`)
  const command = useCommandRpc('review.save')
  /** What is not in the record yet; null when nothing. */
  const unsaved = useRef<ReviewDraft | null>(null)
  const { keep, drop, found } = stored
  const { run } = command
  const show = useCallback((next: ReviewDraft) => {
    latest.current = next
    unsaved.current = next
    setDraft(next)
  }, [])
  useEffect(() => {
    if (found === null || unsaved.current !== null) return
    // A draft of an older program lacks what came later.
    show({ ...latest.current, ...found.value })
  }, [found, show])
  const edit = useCallback<EditDraft>(
    (update) => {
      const next = update(latest.current)
      if (next === latest.current) return
      show(next)
      keep(next)
    },
    [keep, show],
  )
  const done = useCallback(() => {
    unsaved.current = null
    drop()
  }, [drop])
  const save = useCallback(async () => {
    const pending = unsaved.current
    if (pending === null) return true
    const { openRows, ...record } = pending
    const answer = await run({ ...record, roundId: round.id, answers: [...record.answers] })
    // What stands beside rows without an answer lives in the draft only.
    if (answer.ok && unsaved.current === pending && openRows.length === 0) done()
    return answer.ok
  }, [run, done, round.id])
  useSaveOnLeave(save)
  return { draft, edit, save, isSaving: command.busy, saveState: stored, done }
}

function useSaveOnLeave(save: () => Promise<boolean>): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  }, [save])
  useEffect(() => () => void latest.current(), [])
}
