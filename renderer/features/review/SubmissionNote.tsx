import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Citation, ReviewRound } from '#domain/review/review.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'

interface SubmissionNoteProps {
  file: CaseFile
  round: ReviewRound
  onOpen: (citation: Citation) => void
}

/** 送审情况: the draft decision and the calculation handed in, the officer's note, and what was missing on that day. */
export function SubmissionNote({ file, round, onOpen }: SubmissionNoteProps) {
  const t = useText('rounds')
  const { submission } = round
  const prepared = useQueryRpc('review.prepare', { caseId: file.case.id }, { enabled: submission !== null })
  if (submission === null) return null
  const { draft, discretionId, missing, note } = submission
  const title = file.materials.find((one) => one.id === draft?.materialId)?.title
  const calculation = file.calculations.find((one) => one.id === discretionId)
  const titleOf = (code: string) => prepared.data?.items.find((item) => item.code === code)?.title ?? code
  return (
    <dl className="submissionNote">
      <dt>{t('draft')}</dt>
      <dd>
        {draft === null || title === undefined ? (
          t('none')
        ) : (
          <button
            type="button"
            className="linkButton"
            onClick={() => onOpen({ ...draft, page: 1, quote: '', rect: null })}
          >
            {t('titled', { title })}
          </button>
        )}
        {calculation === undefined
          ? null
          : `　${t('calculation', { no: calculation.no, amount: calculation.finalAmount.toLocaleString('zh-CN') })}`}
      </dd>
      {note === '' ? null : (
        <>
          <dt>{t('submittedNote')}</dt>
          <dd>{note}</dd>
        </>
      )}
      <dt>{t('missingAtSubmission')}</dt>
      <dd>{missing.length === 0 ? t('nothingMissing') : missing.map(titleOf).join('、')}</dd>
    </dl>
  )
}
