import type { CaseFile } from '#domain/case/caseFile.ts'
import type { PageRef, ReviewRound } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { OpenChange } from './ChangeLine.tsx'
import { DifferencesPanel } from './DifferencesPanel.tsx'
import type { RowOfRound } from './rowsOfRound.ts'
import { SubmissionNote } from './SubmissionNote.tsx'

interface RoundStartProps {
  file: CaseFile
  round: ReviewRound
  last: ReviewRound | undefined
  rows: readonly RowOfRound[]
  onOpen: OpenChange
}

/** What was handed in; in a later round also what changed, how many rows are open again and how many were kept. */
export function RoundStart({ file, round, last, rows, onOpen }: RoundStartProps) {
  const t = useText('rounds')
  const kept = rows.filter((row) => row.isKept).length
  const open = (page: PageRef) => onOpen({ was: null, now: page })
  const note = <SubmissionNote file={file} round={round} onOpen={open} />
  if (last === undefined) return note
  const isReopened = rows.some(({ before }) => before?.why === 'pageChanged')
  return (
    <>
      {note}
      <DifferencesPanel file={file} round={round} last={last} mayConfirm isReopened={isReopened} onOpen={onOpen} />
      <p className="rowsHead" role="status">
        <strong>{t('openRows', { open: rows.length - kept, all: rows.length })}</strong>
        {kept === 0 ? null : <span>{t('keptRows', { count: kept })}</span>}
      </p>
    </>
  )
}
