import { Alert, Descriptions, Table } from 'antd'

import { gateReasonOf, gateStateText } from '#contract/text/gate.ts'
import { printedSpan, type PlanItem, type SealVolume } from '#domain/dossier/sealPlan.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

/** The file as it would be frozen now: cover and catalogue, line by line. */
export function PlanPreview({ caseId, volume }: { caseId: string; volume: SealVolume }) {
  const t = useText('archive')
  const plan = useQueryRpc('seal.preview', { caseId, volume })
  if (plan.isPending) return <Loading />
  if (plan.isError) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
  const { cover, items, numbering } = plan.data
  return (
    <>
      <Section title={t('cover')}>
        <Descriptions
          bordered
          column={3}
          items={[
            { key: 'title', label: t('caseTitle'), children: cover.title, span: 3 },
            { key: 'docNo', label: t('docNo'), children: cover.docNo || '—' },
            { key: 'party', label: t('party'), children: cover.party, span: 2 },
            { key: 'result', label: t('result'), children: cover.result || '—', span: 3 },
            { key: 'filedOn', label: t('filedOn'), children: cover.filedOn || '—' },
            { key: 'closedOn', label: t('closedOn'), children: cover.closedOn || '—' },
            { key: 'handler', label: t('handler'), children: cover.handler || '—' },
            { key: 'retention', label: t('retention'), children: cover.retention },
            {
              key: 'count',
              label: t('count'),
              children: t('countOf', { items: cover.itemCount, pages: cover.pageCount }),
              span: 2,
            },
          ]}
        />
      </Section>
      <Section title={t('catalogue')}>
        {numbering === 'desk' ? null : (
          <Alert showIcon type={numbering === 'paper' ? 'success' : 'warning'} title={t(numbering)} />
        )}
        <Catalogue items={items} />
      </Section>
    </>
  )
}

function spanText(item: PlanItem): string {
  const { first, last } = printedSpan(item)
  return first === last ? first : `${first}—${last}`
}

function Catalogue({ items }: { items: readonly PlanItem[] }) {
  const t = useText('archive')
  return (
    <Table<PlanItem>
      rowKey="no"
      pagination={false}
      dataSource={[...items]}
      locale={{ emptyText: t('noItems') }}
      columns={[
        { title: t('no'), dataIndex: 'no', width: 50, align: 'right' },
        { title: t('name'), dataIndex: 'title' },
        { title: t('itemDocNo'), dataIndex: 'docNo', width: '24%' },
        {
          title: t('date'),
          dataIndex: 'date',
          width: 94,
          render: (day: string | null) => <span className="numeric">{day ?? '—'}</span>,
        },
        {
          title: t('pages'),
          width: 76,
          render: (_, item) => <span className="numeric">{spanText(item)}</span>,
        },
        {
          title: t('state'),
          width: 92,
          render: (_, item) =>
            item.render === 'usable' || item.render === 'image' ? (
              <StatusTag tone="good" text={gateStateText[item.render]} />
            ) : (
              <span title={gateReasonOf(item.renderReason)}>
                <StatusTag tone={item.render === 'unusable' ? 'bad' : 'waiting'} text={gateStateText[item.render]} />
              </span>
            ),
        },
      ]}
    />
  )
}
