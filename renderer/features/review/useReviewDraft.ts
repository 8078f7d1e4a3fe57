import { useCallback, useEffect, useRef, useState } from 'react'

import type { ReviewRound } from '#domain/review/review.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import type { DraftSaveState } from '#renderer/app/draftKeeper.ts'
import { useDraft } from '#renderer/app/useDraft.ts'

import { draftOf, withKept, type ReviewDraft } from './answers.ts'

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
  const stored = useDraft<Partial<ReviewDraft>>(`review:${round.id}`)
  const { keep, drop } = stored
  const { draft, latest, unsaved, show, settle } = useShownDraft(round, stored.found?.value ?? null)
  const command = useCommandRpc('review.save')
  const { run } = command
  const edit = useCallback<EditDraft>(
    (update) => {
      const next = update(latest.current)
      if (next === latest.current) return
      show(next)
      keep(next)
    },
    [keep, show, latest],
  )
  const done = useCallback(() => {
    settle()
    drop()
  }, [drop, settle])
  const save = useCallback(async () => {
    const pending = unsaved.current
    if (pending === null) return true
    const { openRows, ...record } = pending
    const answer = await run({ ...record, roundId: round.id, answers: [...record.answers] })
    // What stands beside rows without an answer lives in the draft only.
    if (answer.ok && unsaved.current === pending && openRows.length === 0) done()
    return answer.ok
  }, [run, done, round.id, unsaved])
  useSaveOnLeave(save)
  return { draft, edit, save, isSaving: command.busy, saveState: stored, done }
}

/** What is shown, and what of it is not in the record yet (null when nothing). */
function useShownDraft(round: ReviewRound, found: Partial<ReviewDraft> | null) {
  const [draft, setDraft] = useState(() => draftOf(round))
  const latest = useRef(draft)
  const unsaved = useRef<ReviewDraft | null>(null)
  const show = useCallback((next: ReviewDraft, isTyped = true) => {
    latest.current = next
    if (isTyped || unsaved.current !== null) unsaved.current = next
    setDraft(next)
  }, [])
  useEffect(() => {
    if (found === null || unsaved.current !== null) return
    // A draft of an older program lacks what came later; one from before a confirmation lacks what was kept.
    show(withKept({ ...latest.current, ...found }, latest.current.answers))
  }, [found, show])
  // Confirmed re-scans bring answers of the round before while this one is being written.
  useEffect(() => {
    const next = withKept(latest.current, round.answers)
    if (next !== latest.current) show(next, false)
  }, [round.answers, show])
  const settle = useCallback(() => {
    unsaved.current = null
  }, [])
  return { draft, latest, unsaved, show, settle }
}

function useSaveOnLeave(save: () => Promise<boolean>): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  }, [save])
  useEffect(() => () => void latest.current(), [])
}
