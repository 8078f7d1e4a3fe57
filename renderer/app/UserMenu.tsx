import { UserOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'

import { roleText } from '#contract/text/roles.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { useDesk } from './desk.ts'
import { useCommandRpc } from './useCommandRpc.ts'

/** Who is at the desk, what roles that person holds, and the way out. */
export function UserMenu() {
  const t = useText('app')
  const { account } = useDesk()
  const navigate = useNavigate()
  const signOut = useCommandRpc('session.signOut')
  const roles = account.roles.map((role) => roleText[role]).join('、')
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'roles', label: t('rolesOf', { roles }), disabled: true },
          { type: 'divider' },
          { key: 'password', label: t('changePassword'), onClick: () => void navigate({ to: '/settings' }) },
          { key: 'out', label: t('signOut'), onClick: () => void signOut.run({}) },
          { key: 'quit', label: t('quit'), onClick: () => window.yijuan.quit() },
        ],
      }}
    >
      <Button className="onDark" icon={<UserOutlined />}>
        {account.name}
      </Button>
    </Dropdown>
  )
}
