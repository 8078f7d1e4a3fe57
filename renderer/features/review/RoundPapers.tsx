import { App, Button, Segmented } from 'antd'
import { useState } from 'react'

import { reviewPapers, type ReviewPaper } from '#contract/reviewLetter.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'

/** Other papers of a concluded round, in one row: as PDF, or as documents that WPS opens. */
export function RoundPapers({ round }: { round: ReviewRound }) {
  const t = useText('roundPapers')
  const { message } = App.useApp()
  const make = useCommandRpc('reviewLetter.make')
  const [format, setFormat] = useState<'pdf' | 'docx'>('pdf')
  const [written, setWritten] = useState<string | null>(null)
  const offered = reviewPapers.filter((paper) => isOffered(paper, round, format))
  const run = async (paper: ReviewPaper) => {
    const answer = await make.run({ roundId: round.id, paper, as: format })
    if (!answer.ok) return
    setWritten(answer.value.path)
    if (answer.value.path === null) void message.success(t('made', { title: t(paper) }))
  }
  return (
    <div className="roundPapers">
      <Segmented
        aria-label={t('format')}
        value={format}
        onChange={setFormat}
        options={[
          { value: 'pdf' as const, label: 'PDF' },
          { value: 'docx' as const, label: 'WPS' },
        ]}
      />
      {offered.map((paper) => (
        <Button key={paper} loading={make.busy} onClick={() => void run(paper)}>
          {t(paper)}
        </Button>
      ))}
      {written === null ? null : <OpenPath path={written} label={t('open')} />}
      <span className="muted">{t(format === 'pdf' ? 'pdfNote' : 'docxNote')}</span>
    </div>
  )
}

/** The form as PDF is made by the loop above; a signed form is not made again; only a returned round has a 退回通知. */
function isOffered(paper: ReviewPaper, round: ReviewRound, format: 'pdf' | 'docx'): boolean {
  if (paper === 'reviewForm') return format === 'docx' && round.signedMaterialId === null
  return paper === 'reviewOpinionLetter' || round.opinion !== 'agree'
}
