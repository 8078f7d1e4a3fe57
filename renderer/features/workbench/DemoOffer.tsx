import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'

import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

/** A desk without cases offers its first case, or the demo. */
export function DemoOffer() {
  const t = useText('workbench')
  const navigate = useNavigate()
  const isAdministrator = useHasRole('administrator')
  const load = useCommandRpc('desk.loadDemo')
  const loadYear = useCommandRpc('desk.loadDemoYear')
  const start = async () => {
    const answer = await load.run({})
    if (answer.ok) await navigate({ to: '/cases/$caseId', params: { caseId: answer.value.caseId } })
  }
  const startYear = async () => {
    const answer = await loadYear.run({})
    if (answer.ok) await navigate({ to: '/stats', search: { year: 2023 } })
  }
  return (
    <EmptyState title={t('emptyTitle')} hint={t('emptyHint')}>
      <div className="buttonRow">
        <Button type="primary" size="middle" onClick={() => void navigate({ to: '/cases', search: { new: true } })}>
          {t('firstCase')}
        </Button>
        <Button
          size="middle"
          disabled={!isAdministrator}
          title={isAdministrator ? '' : t('demoByAdministrator')}
          loading={load.busy}
          onClick={() => void start()}
        >
          {t('loadDemo')}
        </Button>
        <Button
          size="middle"
          disabled={!isAdministrator}
          title={isAdministrator ? t('loadDemoYearHint') : t('demoByAdministrator')}
          loading={loadYear.busy}
          onClick={() => void startYear()}
        >
          {t('loadDemoYear')}
        </Button>
      </div>
    </EmptyState>
  )
}
