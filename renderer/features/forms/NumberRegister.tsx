import { Alert, Button, Modal, Table } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { rangesText } from '#renderer/ui/format.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'

interface NumberRegisterProps {
  isOpen: boolean
  mayWrite: boolean
  onClose: () => void
}

type Row = OutputOf<'number.list'>['numbers'][number]

/** 文号登记: every number of the desk, the cancelled ones with their reasons, and the gaps of our own runs. */
export function NumberRegister({ isOpen, mayWrite, onClose }: NumberRegisterProps) {
  const t = useText('forms')
  const query = useQueryRpc('number.list', {}, { enabled: isOpen })
  const cancel = useCommandRpc('number.cancel')
  const [cancelling, setCancelling] = useState<Row | null>(null)
  const gaps = query.data?.gaps ?? []
  const gapLine = gaps
    .map(({ word, year, serials }) => t('gapLine', { word, year, serials: rangesText(serials) }))
    .join('；')
  return (
    <Modal open={isOpen} onCancel={onClose} title={t('register')} width={1120} footer={null} destroyOnHidden>
      {gaps.length === 0 ? null : (
        <Alert className="spacedBelow" type="warning" showIcon title={t('gaps', { line: gapLine })} />
      )}
      <Table<Row>
        rowKey="id"
        pagination={{ pageSize: 12, hideOnSinglePage: true }}
        dataSource={(query.data?.numbers ?? []).toReversed()}
        locale={{ emptyText: t('registerNone') }}
        columns={[
          { title: t('numberText'), dataIndex: 'text', width: 190 },
          { title: t('of'), dataIndex: 'title', ellipsis: true },
          { title: t('inCase'), dataIndex: 'caseTitle', ellipsis: true },
          { title: t('mode'), dataIndex: 'mode', width: 80, render: (mode: Row['mode']) => t(mode) },
          { title: t('takenOn'), dataIndex: 'takenOn', width: 100 },
          {
            title: t('numberState'),
            width: 140,
            ellipsis: true,
            render: (_, row) => (row.state === 'used' ? t('used') : t('cancelled', { reason: row.reason })),
          },
          {
            width: 70,
            render: (_, row) =>
              mayWrite && row.state === 'used' ? (
                <Button type="link" onClick={() => setCancelling(row)}>
                  {t('cancelNumber')}
                </Button>
              ) : null,
          },
        ]}
      />
      <ReasonDialog
        title={t('cancelTitle', { text: cancelling?.text ?? '' })}
        isOpen={cancelling !== null}
        onClose={() => setCancelling(null)}
        onReason={(reason) => {
          if (cancelling !== null) void cancel.run({ id: cancelling.id, reason })
          setCancelling(null)
        }}
      />
    </Modal>
  )
}
