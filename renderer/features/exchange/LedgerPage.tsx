import { Tabs } from 'antd'

import { useText } from '#renderer/i18n/useText.ts'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'

import { CaseFolders } from './CaseFolders.tsx'
import { LedgerImport } from './LedgerImport.tsx'
import { PackageIn } from './PackageIn.tsx'
import { PlatformDueList } from './PlatformDueList.tsx'
import { SheetExport } from './SheetExport.tsx'

/** 台账与填报: ledgers in and out, and what other systems still want. */
export function LedgerPage() {
  const tp = useText('platform')
  const t = useText('exchange')
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Tabs
        items={[
          { key: 'import', label: t('importTab'), children: <LedgerImport /> },
          { key: 'export', label: t('exportTab'), children: <SheetExport /> },
          { key: 'folders', label: t('foldersTab'), children: <CaseFolders /> },
          { key: 'package', label: tp('newCaseTab'), children: <PackageIn caseId="" /> },
          { key: 'due', label: tp('dueTab'), children: <PlatformDueList /> },
        ]}
        tabBarGutter={22}
      />
    </>
  )
}
