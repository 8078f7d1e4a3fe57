import { Button } from 'antd'

import type { CaseView } from '#contract/case.ts'
import type { Notice } from '#domain/decision/decision.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { moneyText } from '#renderer/ui/format.ts'

import { NoticeClock } from './NoticeClock.tsx'
import { ServiceSummary } from './ServiceSummary.tsx'

interface NoticeCardProps {
  view: CaseView
  notice: Notice
  mayWrite: boolean
  onEdit: () => void
}

/** One notice: what was announced and to whom it was served. */
export function NoticeCard({ view, notice, mayWrite, onEdit }: NoticeCardProps) {
  const t = useText('decision')
  const paper = view.file.materials.find((material) => material.id === notice.materialId)
  return (
    <div className="card">
      <div className="listHead">
        <strong>{notice.docNo || t('noNumber')}</strong>
        <span>{`${notice.proposedKinds.join('、')} ${notice.proposedFine === null ? '' : moneyText(notice.proposedFine)}`}</span>
        <span className="muted">{t(notice.hearingRightTold ? 'hearingTold' : 'hearingNotTold')}</span>
        <span className="muted">{paper === undefined ? t('noPaper') : paper.title}</span>
        <span className="barGap" />
        {mayWrite ? <Button onClick={onEdit}>{t('edit')}</Button> : null}
      </div>
      <ServiceSummary view={view} act={notice} />
      <NoticeClock view={view} notice={notice} mayWrite={mayWrite} />
    </div>
  )
}
