import { useMemo } from 'react'

import type { ReviewAnswer } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { goodAnswer } from '#domain/rules/rollUp.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

import { allFine } from './answers.ts'
import { pointAnswers } from './CheckPoints.tsx'
import { withPoint, withRowAnswer } from './points.ts'
import type { EditDraft } from './useReviewDraft.ts'
import type { RowAt } from './useRowAt.ts'

interface CheckKeys {
  readonly checklist: readonly ChecklistRow[]
  readonly rowAt: RowAt
  readonly edit: EditDraft
  /** See `allFine`. */
  readonly neutral: ReviewAnswer['answer'] | null
  readonly cite: (row: string) => void
  readonly save: () => Promise<boolean>
}

/**
 * J/K move, 1/2/3 answer 符合/不符合/不适用 (3 for sub-points only), A all fine, O shows the
 * sub-points, C cites, Ctrl+S saves. 1 on a row whose good answer is 否 answers 否.
 */
export function useCheckKeys({ checklist, rowAt, edit, neutral, cite, save }: CheckKeys): void {
  const keys = useMemo(() => {
    const row = checklist.find((one) => one.code === rowAt.row)
    const answer = (which: 0 | 1 | 2) => () => {
      const { point } = rowAt
      if (row === undefined) return
      if (point !== null) edit((draft) => withPoint(draft, row, point, pointAnswers[which]))
      else if (which < 2) edit((draft) => withRowAnswer(draft, row, answerOfKey(row, which === 0)))
    }
    return {
      j: () => rowAt.move(1),
      k: () => rowAt.move(-1),
      '1': answer(0),
      '2': answer(1),
      '3': answer(2),
      a: () => edit((draft) => allFine(draft, checklist, neutral)),
      o: () => rowAt.unfold(rowAt.row),
      c: () => row !== undefined && cite(row.code),
      'Ctrl+s': () => void save(),
    }
  }, [checklist, rowAt, edit, neutral, cite, save])
  useShortcuts(keys)
}

function answerOfKey(row: ChecklistRow, isGood: boolean): 'yes' | 'no' {
  const good = goodAnswer(row) ?? 'yes'
  if (isGood) return good
  return good === 'yes' ? 'no' : 'yes'
}
