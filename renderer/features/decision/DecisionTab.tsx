import { Button } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { Decision, Notice } from '#domain/decision/decision.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { DecisionCard } from './DecisionCard.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { NoticeCard } from './NoticeCard.tsx'
import { NoticeDialog } from './NoticeDialog.tsx'

/** 告知与决定: the notices, the decisions, their service in short, publicity. */
export function DecisionTab({ view }: { view: CaseView }) {
  const t = useText('decision')
  const mayWrite = useHasRole('handler', 'archivist') && view.file.case.archivedOn === null
  const [notice, setNotice] = useState<Notice | 'new' | null>(null)
  const [decision, setDecision] = useState<Decision | 'new' | null>(null)
  const { notices, decisions } = view.file
  return (
    <div className="scrollColumn">
      <Section
        title={t('notices')}
        extra={mayWrite ? <Button onClick={() => setNotice('new')}>{t('newNotice')}</Button> : null}
      >
        {notices.length === 0 ? <p className="muted">{t('noNotice')}</p> : null}
        {notices.map((one) => (
          <NoticeCard key={one.id} view={view} notice={one} mayWrite={mayWrite} onEdit={() => setNotice(one)} />
        ))}
      </Section>
      <Section
        title={t('decisions')}
        extra={
          mayWrite ? (
            <Button type={decisions.length === 0 ? 'primary' : 'default'} onClick={() => setDecision('new')}>
              {t('newDecision')}
            </Button>
          ) : null
        }
      >
        {decisions.length === 0 ? <p className="muted">{t('noDecision')}</p> : null}
        {decisions.map((one) => (
          <DecisionCard key={one.id} view={view} decision={one} mayWrite={mayWrite} onEdit={() => setDecision(one)} />
        ))}
      </Section>
      {decisions.length === 0 ? (
        <Section title={t('guards')}>
          <GuardList findings={view.decisionGuards} />
        </Section>
      ) : null}
      <NoticeDialog view={view} notice={notice} onClose={() => setNotice(null)} />
      <DecisionDialog view={view} decision={decision} onClose={() => setDecision(null)} />
    </div>
  )
}
