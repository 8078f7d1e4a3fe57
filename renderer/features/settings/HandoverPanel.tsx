import { App, Button, Table } from 'antd'
import { useState } from 'react'

import type { Handover } from '#domain/handover/handover.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FilePick } from '#renderer/ui/FilePick.tsx'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { HandoverForm } from './HandoverForm.tsx'

/** 案件移交: choose the cases, print the list, both sign it, hang it back. */
export function HandoverPanel() {
  const t = useText('settings')
  const mayWrite = useHasRole('handler', 'reviewer', 'archivist', 'administrator')
  return (
    <div className="narrow">
      <p className="muted">{t('handoverNote')}</p>
      {mayWrite ? <HandoverForm /> : null}
      <Section title={t('handoverLists')}>
        <HandoverTable mayWrite={mayWrite} />
      </Section>
    </div>
  )
}

function HandoverTable({ mayWrite }: { mayWrite: boolean }) {
  const t = useText('settings')
  const lists = useQueryRpc('handover.list', {})
  return (
    <Table<Handover>
      rowKey="id"
      pagination={false}
      loading={lists.isPending}
      dataSource={[...(lists.data ?? [])].toReversed()}
      locale={{ emptyText: t('handoverNone') }}
      columns={[
        { title: t('handoverDay'), dataIndex: 'preparedOn', width: 100, className: 'numeric' },
        { title: t('handoverFrom'), dataIndex: 'from', width: 110 },
        { title: t('handoverTo'), dataIndex: 'to', width: 110 },
        {
          title: t('handoverCases'),
          render: (_, list) => (
            <span title={list.cases.map((one) => one.title).join('\n')}>
              {t('handoverCount', { count: list.cases.length, first: list.cases[0]?.title ?? '' })}
            </span>
          ),
        },
        { title: t('state'), width: 130, render: (_, list) => <HandoverState list={list} /> },
        { title: t('actions'), width: 190, render: (_, list) => (mayWrite ? <HandoverActions list={list} /> : null) },
      ]}
    />
  )
}

function HandoverState({ list }: { list: Handover }) {
  const t = useText('settings')
  if (list.struckReason !== '') {
    return (
      <span title={list.struckReason}>
        <StatusTag tone="idle" text={t('handoverStruck')} />
      </span>
    )
  }
  if (list.doneOn === null) return <StatusTag tone="waiting" text={t('handoverWaiting')} />
  return <StatusTag tone="good" text={t('handoverDone', { day: list.doneOn })} />
}

/** Open while the list is neither signed nor struck. */
function HandoverActions({ list }: { list: Handover }) {
  const t = useText('settings')
  const { message } = App.useApp()
  const hangBack = useCommandRpc('handover.hangBack')
  const strike = useCommandRpc('handover.strike')
  const [isStriking, setStriking] = useState(false)
  if (list.doneOn !== null || list.struckReason !== '') return null
  const take = async (file: File) => {
    const [token = ''] = await window.yijuan.tokensOf([file])
    const answer = await hangBack.run({ handoverId: list.id, token })
    if (answer.ok) void message.success(t('handoverTaken', { name: list.to, count: list.cases.length }))
  }
  const strikeOut = async (reason: string) => {
    if ((await strike.run({ handoverId: list.id, reason })).ok) setStriking(false)
  }
  return (
    <div className="buttonRow">
      <FilePick
        label={t('handoverHangBack')}
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
        onPick={(file) => void take(file)}
      />
      <Button onClick={() => setStriking(true)}>{t('handoverStrike')}</Button>
      <ReasonDialog
        title={t('handoverStrikeTitle')}
        isOpen={isStriking}
        onClose={() => setStriking(false)}
        onReason={(reason) => void strikeOut(reason)}
      />
    </div>
  )
}
