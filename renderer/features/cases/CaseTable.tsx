import { Table, type TableProps, type TableRef } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { CaseRow } from '#contract/case.ts'
import { headlineOf } from '#contract/text/case.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { dayText, moneyText } from '#renderer/ui/format.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'
import { headlineTone } from '#renderer/ui/tones.ts'

interface CaseTableProps {
  rows: readonly CaseRow[]
  onOpen: (id: string) => void
  onFilter: () => void
  onNew: () => void
}

/** The virtual table; j/k or arrows move, Enter opens. */
export function CaseTable({ rows, onOpen, onFilter, onNew }: CaseTableProps) {
  const t = useText('cases')
  const table = useRef<TableRef>(null)
  const [shown, setShown] = useState<readonly CaseRow[]>(rows)
  const [at, setAt] = useState(0)
  const height = useTableHeight()
  useEffect(() => {
    setShown(rows)
    setAt(0)
  }, [rows])
  const move = useCallback(
    (step: number) => {
      const next = Math.max(0, Math.min(shown.length - 1, at + step))
      setAt(next)
      table.current?.scrollTo({ index: next })
    },
    [at, shown.length],
  )
  const keys = useMemo(() => {
    const openAt = () => {
      const row = shown[at]
      if (row !== undefined) onOpen(row.id)
    }
    const [down, up] = [() => move(1), () => move(-1)]
    return { j: down, k: up, ArrowDown: down, ArrowUp: up, Enter: openAt, '/': onFilter, n: onNew }
  }, [shown, at, move, onOpen, onFilter, onNew])
  useShortcuts(keys)
  const columns = useColumns(onOpen)
  return (
    <Table<CaseRow>
      ref={table}
      className="caseTable"
      virtual
      aria-label={t('title')}
      columns={columns}
      dataSource={[...rows]}
      rowKey="id"
      pagination={false}
      scroll={{ x: 1196, y: height }}
      showSorterTooltip={false}
      locale={{ emptyText: t('noMatch') }}
      rowClassName={(row) => (row.id === shown[at]?.id ? 'isAtRow' : '')}
      onChange={(_page, _filters, _sorter, extra) => setShown(extra.currentDataSource)}
      onRow={(row) => ({
        onClick: () => setAt(shown.findIndex((one) => one.id === row.id)),
        onDoubleClick: () => onOpen(row.id),
      })}
    />
  )
}

function useColumns(onOpen: (id: string) => void): NonNullable<TableProps<CaseRow>['columns']> {
  const t = useText('cases')
  return useMemo(
    () => [
      {
        title: t('name'),
        dataIndex: 'title',
        width: 340,
        ellipsis: true,
        sorter: (one, other) => one.title.localeCompare(other.title, 'zh-CN'),
        render: (title: string, row) => (
          <a
            href={`#/cases/${row.id}`}
            title={title}
            onClick={(event) => {
              event.preventDefault()
              onOpen(row.id)
            }}
          >
            {title}
          </a>
        ),
      },
      {
        title: t('status'),
        dataIndex: 'headline',
        width: 120,
        render: (code: string) => <StatusTag tone={headlineTone(code)} text={headlineOf(code)} />,
      },
      { title: t('docNo'), width: 190, ellipsis: true, render: (_, row) => row.docNo || row.filingNo || '—' },
      { title: t('handler'), dataIndex: 'handler', width: 80, ellipsis: true },
      {
        title: t('fine'),
        dataIndex: 'fine',
        width: 110,
        align: 'right',
        sorter: (one, other) => (one.fine ?? -1) - (other.fine ?? -1),
        render: (fine: number | null) => <span className="numeric">{moneyText(fine)}</span>,
      },
      {
        title: t('filedOn'),
        dataIndex: 'filedOn',
        width: 100,
        sorter: (one, other) => (one.filedOn ?? '').localeCompare(other.filedOn ?? ''),
        render: (day: string | null) => <span className="numeric">{dayText(day)}</span>,
      },
      {
        title: t('nextDue'),
        dataIndex: 'nextDue',
        width: 176,
        ellipsis: true,
        sorter: (one, other) => (one.nextDue ?? '9').localeCompare(other.nextDue ?? '9'),
        render: (day: string | null, row) =>
          day === null ? (
            '—'
          ) : (
            <span className={row.isOverdue ? 'numeric overdue' : 'numeric'} title={row.nextDueTitle}>
              {`${day} ${row.isOverdue ? t('over') : ''}${row.nextDueTitle}`}
            </span>
          ),
      },
      {
        title: t('blemishes'),
        dataIndex: 'blemishes',
        width: 80,
        align: 'right',
        sorter: (one, other) => one.blemishes - other.blemishes,
        render: (count: number) =>
          count === 0 ? '—' : <StatusTag tone="waiting" text={t('blemishCount', { count })} />,
      },
    ],
    [t, onOpen],
  )
}

/** The room under the page header: title bar, header row and margins taken off. CSS pixels. */
function useTableHeight(): number {
  const [height, setHeight] = useState(() => window.innerHeight - 160)
  useEffect(() => {
    const onResize = () => setHeight(window.innerHeight - 160)
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])
  return height
}
