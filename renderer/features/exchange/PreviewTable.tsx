import { Table, type TableProps } from 'antd'

import type { PreviewRow } from '#contract/exchange.ts'
import { cellProblemOf, ledgerRowStateText } from '#contract/text/exchange.ts'
import { columnOf } from '#domain/exchange/ledgerField.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { dayText, moneyText } from '#renderer/ui/format.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

const toneOf: Record<PreviewRow['state'], Tone> = { new: 'good', existing: 'idle', repeated: 'waiting', left: 'bad' }

/** Row by row what an import would do, the problems in words; what needs a hand stands on top. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  const t = useText('exchange')
  const columns: TableProps<PreviewRow>['columns'] = [
    { title: t('rowNo'), dataIndex: 'rowNo', width: 56 },
    {
      title: t('state'),
      dataIndex: 'state',
      width: 96,
      render: (state: PreviewRow['state']) => <StatusTag tone={toneOf[state]} text={ledgerRowStateText[state]} />,
    },
    { title: t('caseName'), dataIndex: 'title', width: 320, ellipsis: true },
    { title: t('docNo'), width: 180, render: (_, { values }) => values.docNo ?? values.filingNo ?? '' },
    { title: t('decidedOn'), width: 104, render: (_, { values }) => dayText(values.decidedOn ?? null) },
    {
      title: t('fine'),
      width: 100,
      align: 'right',
      render: (_, { values }) => (values.fine === undefined ? '' : moneyText(Number(values.fine))),
    },
    {
      title: t('problems'),
      render: (_, row) =>
        row.problems.map((problem) => (
          <div key={`${problem.field}${problem.code}`} className={problem.severity === 'stop' ? 'badText' : 'muted'}>
            {cellProblemOf(problem, columnOf(problem.field).title)}
          </div>
        )),
    },
  ]
  return (
    <Table<PreviewRow>
      aria-label={t('rows')}
      columns={columns}
      dataSource={rows.toSorted((one, other) => weight(one) - weight(other) || one.rowNo - other.rowNo)}
      rowKey="rowNo"
      pagination={false}
      scroll={{ y: 320 }}
      locale={{ emptyText: t('empty') }}
    />
  )
}

function weight(row: PreviewRow): number {
  return row.state === 'left' || row.state === 'repeated' ? 0 : row.problems.length > 0 ? 1 : 2
}
