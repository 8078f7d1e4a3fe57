import { useCallback, useEffect, useRef, useState } from 'react'

import type { ReviewRound } from '#domain/review/review.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useDraft, type DraftSaveState } from '#renderer/app/useDraft.ts'

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
  const latest = useRef(draft)
  const isDirty = useRef(false)
  const { keep, drop, found } = stored
  const { run } = command
  useEffect(() => {
    if (found === null || isDirty.current) return
    isDirty.current = true
    latest.current = found.value
    setDraft(found.value)
  }, [found])
  const change = useCallback(
    (next: ReviewDraft) => {
      isDirty.current = true
      latest.current = next
      setDraft(next)
      keep(next)
    },
    [keep],
  )
  const save = useCallback(async () => {
    const { answers, opinion, opinionText } = latest.current
    const answer = await run({ roundId: round.id, answers: [...answers], opinion, opinionText })
    if (answer.ok) {
      isDirty.current = false
      drop()
    }
    return answer.ok
  }, [run, drop, round.id])
  const done = useCallback(() => {
    isDirty.current = false
    drop()
  }, [drop])
  const saveOnLeave = useRef(save)
  useEffect(() => {
    saveOnLeave.current = save
  }, [save])
  useEffect(
    () => () => {
      if (isDirty.current) void saveOnLeave.current()
    },
    [],
  )
  return {
    draft,
    change,
    save,
    isSaving: command.busy,
    saveState: { state: stored.state, savedAt: stored.savedAt },
    done,
  }
}
