import { Button, Table } from 'antd'
import { useState } from 'react'

import type { Counsel } from '#domain/counsel/counsel.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { todayHere } from '#renderer/ui/form/DayField.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'

import { CounselDialog } from './CounselDialog.tsx'
import { YearFigure } from './YearFigure.tsx'

/** 法律顾问名册: who is retained from when to when. */
export function CounselPanel() {
  const t = useText('counsel')
  const mayWrite = useHasRole('administrator', 'reviewer')
  const year = Number(todayHere().slice(0, 4))
  const register = useQueryRpc('counsel.register', { year })
  const strike = useCommandRpc('counsel.strike')
  const [edited, setEdited] = useState<Counsel | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Counsel | null>(null)
  if (register.isPending) return <Loading />
  if (register.isError) return <ErrorState error={register.error} onRetry={() => void register.refetch()} />
  const drop = async (reason: string) => {
    const answer = leaving === null ? null : await strike.run({ counselId: leaving.id, reason })
    if (answer?.ok === true) setLeaving(null)
  }
  return (
    <>
      <div className="tabBar">
        <YearFigure />
        <span className="barGap" />
        <Button type="primary" disabled={!mayWrite} onClick={() => setEdited('new')}>
          {t('add')}
        </Button>
      </div>
      <Table<Counsel>
        rowKey="id"
        pagination={false}
        dataSource={register.data.counsels}
        locale={{ emptyText: t('registerNone') }}
        columns={[
          { title: t('name'), dataIndex: 'name', width: 110 },
          { title: t('firm'), dataIndex: 'firm' },
          { title: t('licenceNo'), dataIndex: 'licenceNo', width: 190 },
          { title: t('contractFrom'), dataIndex: 'contractFrom', width: 110, className: 'numeric' },
          {
            title: t('contractTo'),
            dataIndex: 'contractTo',
            width: 110,
            className: 'numeric',
            render: (day: string | null) => day ?? t('openEnd'),
          },
          {
            title: '',
            width: 130,
            render: (_, one) =>
              mayWrite ? (
                <>
                  <Button type="text" onClick={() => setEdited(one)}>
                    {t('edit')}
                  </Button>
                  <Button type="text" onClick={() => setLeaving(one)}>
                    {t('strike')}
                  </Button>
                </>
              ) : null,
          },
        ]}
      />
      <CounselDialog counsel={edited} onClose={() => setEdited(null)} />
      <ReasonDialog
        title={t('strikeCounselTitle')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        onReason={(reason) => void drop(reason)}
      />
    </>
  )
}
