import { useCallback, useEffect, useRef, useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { Examination } from '#domain/examination/examination.ts'
import type { DraftSaveState } from '#renderer/app/draftKeeper.ts'
import { useDraft } from '#renderer/app/useDraft.ts'
import { todayHere } from '#renderer/ui/form/DayField.tsx'

import { draftOf, type ExaminationDraft, type Prepared } from './examinationDraft.ts'

interface DraftState {
  readonly draft: ExaminationDraft
  readonly change: (next: ExaminationDraft) => void
  readonly saveState: { state: DraftSaveState; savedAt: string }
  readonly done: () => void
}

/** What is typed, found again after a crash; what the file knows stands in it from the start. */
export function useExaminationDraft(view: CaseView, round: Examination | null, prepared: Prepared): DraftState {
  const [draft, setDraft] = useState(() => draftOf(round, prepared.proposed, todayHere()))
  const stored = useDraft<ExaminationDraft>(`examination:${round?.id ?? `new:${view.file.case.id}`}`)
  const isTouched = useRef(false)
  const { found, keep, drop } = stored
  useEffect(() => {
    if (found !== null && !isTouched.current) setDraft(found.value)
  }, [found])
  const change = useCallback(
    (next: ExaminationDraft) => {
      isTouched.current = true
      setDraft(next)
      keep(next)
    },
    [keep],
  )
  return { draft, change, saveState: stored, done: drop }
}
