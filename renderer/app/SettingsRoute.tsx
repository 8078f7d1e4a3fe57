import { CounselPanel } from '#renderer/features/counsel/CounselPanel.tsx'
import { SettingsPage } from '#renderer/features/settings/SettingsPage.tsx'

/** 设置, with the register of legal counsel. Features meet only here. */
export function SettingsRoute() {
  return <SettingsPage counsel={<CounselPanel />} />
}
