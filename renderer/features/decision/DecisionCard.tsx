import { Button } from 'antd'

import type { CaseView } from '#contract/case.ts'
import { decisionOutcomeText } from '#contract/text/decision.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { moneyText } from '#renderer/ui/format.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { PublicityRow } from './PublicityRow.tsx'
import { ServiceSummary } from './ServiceSummary.tsx'

interface DecisionCardProps {
  view: CaseView
  decision: Decision
  mayWrite: boolean
  onEdit: () => void
}

/** One decision: content, service on each party, publicity. */
export function DecisionCard({ view, decision, mayWrite, onEdit }: DecisionCardProps) {
  const t = useText('decision')
  const paper = view.file.materials.find((material) => material.id === decision.materialId)
  const names = decision.partyIds
    .map((id) => view.file.case.parties.find((party) => party.id === id)?.name ?? '?')
    .join('、')
  return (
    <div className="card">
      <div className="listHead">
        <strong>{decision.docNo || t('noNumber')}</strong>
        <span>{decisionOutcomeText[decision.outcome]}</span>
        <span className="numeric">{decision.decidedOn}</span>
        <StatusTag
          tone={paper === undefined ? 'idle' : 'good'}
          text={paper === undefined ? t('draftOnly') : t('onPaper')}
        />
        {decision.blemishes.length === 0 ? null : (
          <StatusTag tone="waiting" text={t('blemishCount', { count: decision.blemishes.length })} />
        )}
        <span className="barGap" />
        {mayWrite ? <Button onClick={onEdit}>{t('edit')}</Button> : null}
      </div>
      <p>
        {names}：{decision.kinds.join('、')} {decision.fine === null ? '' : moneyText(decision.fine)}
        {decision.article === '' ? '' : `（${decision.article}）`}
      </p>
      {decision.text === '' ? null : <p className="preText">{decision.text}</p>}
      <ServiceSummary view={view} act={decision} />
      <PublicityRow decision={decision} mayWrite={mayWrite} />
    </div>
  )
}
