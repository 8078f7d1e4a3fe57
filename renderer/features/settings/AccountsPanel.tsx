import { Button, Table } from 'antd'
import { useState } from 'react'

import { roleText } from '#contract/text/roles.ts'
import type { Account } from '#domain/account/account.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { AccountDialog } from './AccountDialog.tsx'

/** 账号和角色. Leaders have none: officers record for them with the signed scan as proof. */
export function AccountsPanel({ mayWrite }: { mayWrite: boolean }) {
  const t = useText('settings')
  const accounts = useQueryRpc('account.list', {})
  const [edited, setEdited] = useState<Account | 'new' | null>(null)
  if (accounts.isPending) return <Loading />
  if (accounts.isError) return <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />
  return (
    <>
      <div className="tabBar">
        <span className="muted">{t('accountsNote')}</span>
        <span className="barGap" />
        <Button type="primary" disabled={!mayWrite} onClick={() => setEdited('new')}>
          {t('newAccount')}
        </Button>
      </div>
      <Table<Account>
        rowKey="staffNo"
        pagination={false}
        dataSource={accounts.data}
        columns={[
          { title: t('staffNo'), dataIndex: 'staffNo', width: 120 },
          { title: t('name'), dataIndex: 'name', width: 120 },
          { title: t('post'), dataIndex: 'post', width: 180, render: (post: string) => post || '—' },
          {
            title: t('roles'),
            dataIndex: 'roles',
            render: (roles: Account['roles']) => roles.map((role) => roleText[role]).join('、'),
          },
          {
            title: t('state'),
            dataIndex: 'active',
            width: 90,
            render: (active: boolean) => (
              <StatusTag tone={active ? 'good' : 'idle'} text={t(active ? 'active' : 'inactive')} />
            ),
          },
          {
            title: t('actions'),
            width: 70,
            render: (_, account) => (
              <Button type="link" disabled={!mayWrite} onClick={() => setEdited(account)}>
                {t('edit')}
              </Button>
            ),
          },
        ]}
      />
      <AccountDialog account={edited} onClose={() => setEdited(null)} />
    </>
  )
}
