import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'

import type { OutputOf } from '#contract/index.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { chineseDay } from '#domain/day.ts'

import { DemoOffer } from './DemoOffer.tsx'
import { DueList, isOver } from './DueList.tsx'
import { KeySheetLeft } from './KeySheetLeft.tsx'
import { RegisterDues } from './RegisterDues.tsx'
import { TaskList } from './TaskList.tsx'

/** 工作台: what is due, what waits, how many. */
export function WorkbenchPage() {
  const t = useText('workbench')
  const desk = useDesk()
  const navigate = useNavigate()
  const query = useQueryRpc('workbench.get', {})
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const bench = query.data
  const overdue = bench.deadlines.filter((due) => isOver(due, bench.today)).length
  return (
    <>
      <PageHeader title={t('title')} note={t('today', { day: chineseDay(bench.today), name: desk.account.name })}>
        <Button type="primary" onClick={() => void navigate({ to: '/cases', search: { new: true } })}>
          {t('newCase')}
        </Button>
      </PageHeader>
      <KeySheetLeft />
      {desk.empty ? <DemoOffer /> : <Counts counts={bench.counts} />}
      <div className="benchColumns">
        <Section title={overdue === 0 ? t('due') : t('dueAndOver', { count: overdue })}>
          {bench.registers.length > 0 && bench.deadlines.length === 0 ? null : (
            <DueList deadlines={bench.deadlines} today={bench.today} />
          )}
          <RegisterDues dues={bench.registers} today={bench.today} />
        </Section>
        <Section title={t('tasks')}>
          <TaskList tasks={bench.tasks} />
        </Section>
      </div>
    </>
  )
}

function Counts({ counts }: { counts: OutputOf<'workbench.get'>['counts'] }) {
  const t = useText('workbench')
  const shown = ['open', 'toSign', 'inReview', 'toArchive'] as const
  return (
    <dl className="counts">
      {shown.map((key) => (
        <div key={key} className="count">
          <dt>{t(key)}</dt>
          <dd className="numeric">{counts[key]}</dd>
        </div>
      ))}
    </dl>
  )
}
