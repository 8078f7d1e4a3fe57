import { Alert } from 'antd'

import type { OutputOf } from '#contract/index.ts'
import { errorLine } from '#contract/text/errors.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** What became of the folders, and every file that did not come in with its reason. */
export function FoldersTaken({ done: { folders } }: { done: OutputOf<'ledger.takeFolders'> }) {
  const t = useText('exchange')
  const sum = (of: (folder: (typeof folders)[number]) => number) => folders.reduce((so, one) => so + of(one), 0)
  const lines = folders.flatMap(({ name, caseId, refused, unreadable }) => [
    ...(caseId === null ? [t('folderLeft', { name })] : []),
    ...refused.map(({ file, error }) => `${name}/${file}：${errorLine(error)}`),
    ...unreadable.map((path) => t('folderUnreadable', { path: `${name}/${path}` })),
  ])
  return (
    <Alert
      type={lines.length === 0 ? 'success' : 'warning'}
      showIcon
      title={t('foldersTaken', {
        cases: folders.filter((one) => one.caseId !== null).length,
        fresh: folders.filter((one) => one.isNew).length,
        taken: sum((one) => one.taken),
        known: sum((one) => one.known),
      })}
      description={lines.length === 0 ? undefined : lines.map((line) => <div key={line}>{line}</div>)}
    />
  )
}
