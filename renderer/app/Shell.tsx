import {
  BarChartOutlined,
  BookOutlined,
  FileSearchOutlined,
  FileSyncOutlined,
  FolderOpenOutlined,
  HomeOutlined,
  SearchOutlined,
  SettingOutlined,
  TableOutlined,
} from '@ant-design/icons'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useCallback, useState } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

import { CommandBox } from './CommandBox.tsx'
import { useDesk } from './desk.ts'
import { HelpDialog } from './HelpDialog.tsx'
import { useDialogFocus } from '#renderer/ui/keys/useDialogFocus.ts'
import { usePaneKeys } from '#renderer/ui/keys/usePaneKeys.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { PageTextsProvider } from './PageTextsProvider.tsx'
import { PapersBadge } from './PapersBadge.tsx'
import { ReadingLine } from './ReadingLine.tsx'
import { TaskBar } from './TaskBar.tsx'
import { UserMenu } from './UserMenu.tsx'

const places = [
  { to: '/', key: 'workbench', Icon: HomeOutlined },
  { to: '/cases', key: 'cases', Icon: FolderOpenOutlined },
  { to: '/papers', key: 'papers', Icon: FileSyncOutlined },
  { to: '/ledger', key: 'ledger', Icon: TableOutlined },
  { to: '/registers', key: 'registers', Icon: BookOutlined },
  { to: '/search', key: 'search', Icon: SearchOutlined },
  { to: '/stats', key: 'stats', Icon: BarChartOutlined },
  { to: '/verify', key: 'verify', Icon: FileSearchOutlined },
  { to: '/settings', key: 'settings', Icon: SettingOutlined },
] as const

/** Title bar, the page, and the bar of long work. */
export function Shell() {
  const t = useText('app')
  const desk = useDesk()
  const [open, setOpen] = useState<'command' | 'help' | null>(null)
  const openCommand = useCallback(() => setOpen('command'), [])
  const openHelp = useCallback(() => setOpen('help'), [])
  const navigate = useNavigate()
  const openSearch = useCallback(() => void navigate({ to: '/search', search: { at: Date.now() } }), [navigate])
  usePaneKeys()
  useDialogFocus()
  useShortcuts({ 'Ctrl+k': openCommand, 'Ctrl+Shift+f': openSearch, F1: openHelp, '?': openHelp })
  return (
    <div className="shell">
      <header className="titleBar">
        <span className="brand">{t('brand')}</span>
        <nav aria-label={t('navigation')} className="places">
          {places.map(({ to, key, Icon }) => (
            <Link key={to} to={to} className="place" activeOptions={{ exact: to === '/' }}>
              <Icon aria-hidden /> {t(key)}
              {key === 'papers' ? <PapersBadge /> : null}
            </Link>
          ))}
        </nav>
        <span className="bureau" title={desk.bureau?.name}>
          {desk.bureau?.name}
        </span>
        <Button className="onDark" onClick={openCommand}>
          {t('command')} <kbd>Ctrl+K</kbd>
        </Button>
        <Button className="onDark" onClick={openHelp} aria-label={t('help')}>
          ?
        </Button>
        <UserMenu />
      </header>
      <main className="page">
        <PageTextsProvider>
          <Outlet />
        </PageTextsProvider>
      </main>
      <ReadingLine />
      <TaskBar />
      <CommandBox isOpen={open === 'command'} onClose={() => setOpen(null)} />
      <HelpDialog isOpen={open === 'help'} onClose={() => setOpen(null)} />
    </div>
  )
}
