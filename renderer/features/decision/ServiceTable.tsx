import { Button, Table } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { serviceMethodText } from '#contract/text/decision.ts'
import type { Service } from '#domain/decision/decision.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { ServiceDialog } from './ServiceDialog.tsx'

interface ServiceTableProps {
  view: CaseView
  of: 'notice' | 'decision'
  id: string
  services: readonly Service[]
  mayWrite: boolean
}

/** 送达: one row per party and attempt; the clock starts only from a row with its receipt. */
export function ServiceTable({ view, of, id, services, mayWrite }: ServiceTableProps) {
  const t = useText('decision')
  const [isAdding, setAdding] = useState(false)
  const partyName = (partyId: string) => view.file.case.parties.find((party) => party.id === partyId)?.name ?? '?'
  return (
    <>
      <Table<Service>
        rowKey="id"
        pagination={false}
        dataSource={[...services]}
        locale={{ emptyText: t('notServed') }}
        columns={[
          {
            title: t('servedOn'),
            dataIndex: 'servedOn',
            width: 100,
            render: (day: string) => <span className="numeric">{day}</span>,
          },
          { title: t('party'), dataIndex: 'partyId', ellipsis: true, render: partyName },
          {
            title: t('method'),
            dataIndex: 'method',
            width: 100,
            render: (method: Service['method']) => serviceMethodText[method],
          },
          {
            title: t('receiver'),
            width: 180,
            ellipsis: true,
            render: (_, row) => `${row.receiver}${row.relation === '' ? '' : `（${row.relation}）`}` || '—',
          },
          {
            title: t('receipt'),
            width: 130,
            render: (_, row) =>
              row.method === 'announcement' ? (
                t('noReceiptNeeded')
              ) : (
                <StatusTag
                  tone={row.receiptMaterialId === null ? 'waiting' : 'good'}
                  text={t(row.receiptMaterialId === null ? 'receiptMissing' : 'receiptThere')}
                />
              ),
          },
        ]}
      />
      {mayWrite ? (
        <Button className="tableAdd" onClick={() => setAdding(true)}>
          {t('addService')}
        </Button>
      ) : null}
      <ServiceDialog view={view} of={of} id={id} isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  )
}
