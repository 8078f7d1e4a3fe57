import { Table, type TableProps } from 'antd'
import { useMemo } from 'react'

import type { PaperRow } from '#contract/paper.ts'
import { paperStageText, placeOf } from '#contract/text/paper.ts'
import { paperStages, type PaperStage } from '#domain/paper/paperCopy.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

import type { PaperMark } from './usePaperMark.ts'

const tones: Record<PaperStage, Tone> = {
  generated: 'idle',
  printed: 'active',
  sent: 'waiting',
  signed: 'active',
  hungBack: 'good',
}

/** A paper that lies at one place longer than this is pointed at. */
const longDays = 7

interface PaperTableProps {
  rows: readonly PaperRow[]
  mark: PaperMark
  onOpen: (row: PaperRow) => void
  onDropScan: (row: PaperRow, file: File) => void
}

/** The prints, one a line; a scan dropped on a line hangs on its document. */
export function PaperTable({ rows, mark, onOpen, onDropScan }: PaperTableProps) {
  const t = useText('papers')
  const columns = useColumns(onOpen)
  return (
    <Table<PaperRow>
      aria-label={t('title')}
      columns={columns}
      dataSource={[...rows]}
      rowKey="id"
      pagination={false}
      showSorterTooltip={false}
      locale={{ emptyText: t('noMatch') }}
      rowSelection={{
        selectedRowKeys: [...mark.ticked],
        onChange: (keys) => mark.tick(keys.map(String)),
        columnWidth: 32,
      }}
      rowClassName={({ id }) => (id === mark.row?.id ? 'isAtRow' : '')}
      onRow={(row) => ({
        onClick: () => mark.mark(row.id),
        onDoubleClick: () => onOpen(row),
        onDragOver: (event) => event.preventDefault(),
        onDrop: (event) => {
          event.preventDefault()
          const [file] = event.dataTransfer.files
          if (file !== undefined) onDropScan(row, file)
        },
      })}
    />
  )
}

function useColumns(onOpen: (row: PaperRow) => void): NonNullable<TableProps<PaperRow>['columns']> {
  const t = useText('papers')
  return useMemo(
    () => [
      {
        title: t('document'),
        width: 260,
        render: (_, row) => (
          <>
            <button type="button" className="linkButton" onClick={() => onOpen(row)}>
              {row.title}
            </button>
            <div className="muted oneLine" title={row.caseTitle}>
              {row.caseTitle}
            </div>
          </>
        ),
      },
      { title: t('pages'), width: 44, align: 'right', render: (_, { pages }) => pages ?? '—' },
      {
        title: t('stage'),
        width: 100,
        sorter: (one, other) => paperStages.indexOf(one.stage) - paperStages.indexOf(other.stage),
        render: (_, { stage, arrived }) => (
          <>
            <StatusTag tone={tones[stage]} text={paperStageText[stage]} />
            {arrived > 0 ? <div className="muted">{t('arrived', { count: arrived })}</div> : null}
          </>
        ),
      },
      { title: t('place'), width: 84, ellipsis: true, render: (_, { place }) => placeOf(place) },
      {
        title: t('since'),
        width: 80,
        align: 'right',
        sorter: (one, other) => one.days - other.days,
        render: (_, { days, stage }) => (
          <span className={days > longDays && stage !== 'hungBack' ? 'numeric badNote' : 'numeric'}>
            {days === 0 ? t('today') : t('days', { count: days })}
          </span>
        ),
      },
      {
        title: t('formCode'),
        width: 100,
        render: (_, { id, note }) => (
          <span className="numeric" title={note}>
            {id}
          </span>
        ),
      },
    ],
    [t, onOpen],
  )
}
