import { Link } from '@tanstack/react-router'

import { reviewAnswerText } from '#contract/text/statistics.ts'
import type { ReviewReason } from '#domain/statistics/reviewReasons.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

const tones = { reviewed: 'good', voluntary: 'good', notRequired: 'idle', missing: 'bad', unknown: 'unknown' } as const

/** Why each decision of the year was reviewed or was not, by the grounds of the law. */
export function ReviewReasons({ reasons }: { reasons: readonly ReviewReason[] }) {
  const t = useText('statistics')
  if (reasons.length === 0) return <p className="muted">{t('noDecision')}</p>
  return (
    <table className="plainTable">
      <thead>
        <tr>
          <th scope="col">{t('decided')}</th>
          <th scope="col">{t('case')}</th>
          <th scope="col">{t('answer')}</th>
          <th scope="col">{t('grounds')}</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason) => (
          <tr key={`${reason.caseId}${reason.docNo}`}>
            <td className="numeric">{reason.decidedOn}</td>
            <td>
              <Link to="/cases/$caseId" params={{ caseId: reason.caseId }} search={{ tab: 'review' }}>
                {reason.docNo} {reason.title}
              </Link>
            </td>
            <td>
              <StatusTag tone={tones[reason.answer]} text={reviewAnswerText[reason.answer]} />
            </td>
            <td className="muted">{reason.grounds.map((ground) => ground.reason).join('')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
