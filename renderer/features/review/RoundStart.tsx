import type { CaseFile } from '#domain/case/caseFile.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { OpenChange } from './ChangeLine.tsx'
import { DifferencesPanel } from './DifferencesPanel.tsx'
import type { RowOfRound } from './rowsOfRound.ts'

interface RoundStartProps {
  file: CaseFile
  round: ReviewRound
  last: ReviewRound | undefined
  rows: readonly RowOfRound[]
  onOpen: OpenChange
}

/** Where a later round begins: what changed, how many rows are open again and how many were kept. */
export function RoundStart({ file, round, last, rows, onOpen }: RoundStartProps) {
  const t = useText('rounds')
  if (last === undefined) return null
  const kept = rows.filter((row) => row.isKept).length
  return (
    <>
      <DifferencesPanel file={file} round={round} last={last} mayConfirm onOpen={onOpen} />
      <p className="rowsHead" role="status">
        <strong>{t('openRows', { open: rows.length - kept, all: rows.length })}</strong>
        {kept === 0 ? null : <span>{t('keptRows', { count: kept })}</span>}
      </p>
    </>
  )
}
