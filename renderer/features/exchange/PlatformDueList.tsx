import { Link } from '@tanstack/react-router'
import { Checkbox, Table, type TableProps } from 'antd'
import { useState } from 'react'

import type { PlatformDue } from '#contract/platform.ts'
import { daysLeftOf, entryOutcomeText } from '#contract/text/platform.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { dayText } from '#renderer/ui/format.ts'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

/** 应录未录: what other systems want of all cases, the most urgent first. */
export function PlatformDueList() {
  const t = useText('platform')
  const due = useQueryRpc('platform.due', {})
  const [isAll, setAll] = useState(false)
  const columns = useColumns()
  if (due.isPending) return <Loading />
  if (due.isError) return <ErrorState error={due.error} onRetry={() => void due.refetch()} />
  const open = due.data.filter((row) => row.outcome !== 'entered' && !row.isArchived)
  return (
    <Section
      title={t('dueTab')}
      extra={
        <Checkbox checked={isAll} onChange={(event) => setAll(event.target.checked)}>
          {t('showAll')}
        </Checkbox>
      }
    >
      <p role="status" className="muted">
        {t('dueCount', {
          due: open.filter((row) => row.outcome === 'due').length,
          late: open.filter(isLate).length,
          unknown: open.filter((row) => row.outcome === 'unknown').length,
        })}
      </p>
      <Table<PlatformDue>
        aria-label={t('dueRows')}
        columns={columns}
        dataSource={isAll ? due.data : open}
        rowKey={(row) => [row.caseId, row.platform, row.section, row.target].join(' ')}
        pagination={false}
        scroll={{ y: 480 }}
        locale={{ emptyText: t('dueNone') }}
      />
    </Section>
  )
}

function isLate(row: PlatformDue): boolean {
  return row.outcome === 'due' && (row.daysLeft ?? 0) < 0
}

function toneOf(row: PlatformDue): Tone {
  if (row.outcome === 'due') return isLate(row) ? 'bad' : 'waiting'
  return row.outcome === 'entered' ? 'good' : 'unknown'
}

function useColumns(): NonNullable<TableProps<PlatformDue>['columns']> {
  const t = useText('platform')
  return [
    {
      title: t('dueCase'),
      ellipsis: true,
      render: (_, row) => (
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }} search={{ tab: 'bureau' }}>
          {row.caseTitle}
        </Link>
      ),
    },
    { title: t('duePlatform'), width: 150, dataIndex: 'platformTitle' },
    {
      title: t('dueSection'),
      width: 280,
      ellipsis: true,
      render: (_, row) => `${row.sectionTitle} ${row.targetTitle}`,
    },
    { title: t('dueDay'), width: 104, render: (_, row) => dayText(row.dueDay) },
    {
      title: t('dueState'),
      width: 250,
      render: (_, row) => (
        <StatusTag tone={toneOf(row)} text={`${entryOutcomeText[row.outcome]} ${daysLeftOf(row)}`.trim()} />
      ),
    },
    {
      title: t('dueOpen'),
      width: 150,
      render: (_, row) => (
        <>
          {row.open > 0 ? row.open : ''}{' '}
          {row.changed > 0 ? <span className="badText">{t('dueChanged', { count: row.changed })}</span> : null}
        </>
      ),
    },
  ]
}
