import { Tabs } from 'antd'
import type { ReactNode } from 'react'

import { useHasRole } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'

import { AboutPanel } from './AboutPanel.tsx'
import { AccountsPanel } from './AccountsPanel.tsx'
import { BackupPanel } from './BackupPanel.tsx'
import { BureauPanel } from './BureauPanel.tsx'
import { HandoverPanel } from './HandoverPanel.tsx'
import { MirrorPanel } from './MirrorPanel.tsx'
import { PasswordPanel } from './PasswordPanel.tsx'

/** 设置 */
export function SettingsPage({ counsel }: { counsel: ReactNode }) {
  const t = useText('settings')
  const isAdministrator = useHasRole('administrator')
  return (
    <div className="scrollColumn">
      <PageHeader title={t('title')} />
      <Tabs
        items={[
          { key: 'password', label: t('password'), children: <PasswordPanel /> },
          { key: 'bureau', label: t('bureau'), children: <BureauPanel mayWrite={isAdministrator} /> },
          { key: 'accounts', label: t('accounts'), children: <AccountsPanel mayWrite={isAdministrator} /> },
          { key: 'counsel', label: t('counsel'), children: counsel },
          { key: 'backup', label: t('backup'), children: <BackupPanel /> },
          { key: 'mirror', label: t('mirrorTab'), children: <MirrorPanel /> },
          { key: 'handover', label: t('handover'), children: <HandoverPanel /> },
          { key: 'about', label: t('about'), children: <AboutPanel /> },
        ]}
      />
    </div>
  )
}
