import { Select, Table, type TableProps } from 'antd'

import type { FolderPreview } from '#contract/exchange.ts'
import { folderStateText } from '#contract/text/exchange.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

interface FolderTableProps {
  folders: readonly FolderPreview[]
  chosen: ReadonlyMap<string, string>
  onChoose: (name: string, caseId: string) => void
}

const toneOf: Record<FolderPreview['state'], Tone> = {
  matched: 'idle',
  unclear: 'waiting',
  new: 'good',
  unnamed: 'bad',
}

/** Each folder with the case it belongs to; where several fit, people choose. */
export function FolderTable({ folders, chosen, onChoose }: FolderTableProps) {
  const t = useText('exchange')
  const columns: TableProps<FolderPreview>['columns'] = [
    { title: t('folder'), dataIndex: 'name', width: 280, ellipsis: true },
    {
      title: t('state'),
      dataIndex: 'state',
      width: 130,
      render: (state: FolderPreview['state']) => <StatusTag tone={toneOf[state]} text={folderStateText[state]} />,
    },
    {
      title: t('caseName'),
      width: 380,
      render: (_, { name, matches }) =>
        matches.length < 2 ? (
          matches[0]?.title
        ) : (
          <Select
            aria-label={t('chooseCase', { name })}
            className="wide"
            placeholder={t('pleaseChoose')}
            value={chosen.get(name) ?? null}
            options={matches.map(({ caseId, title }) => ({ value: caseId, label: title }))}
            onChange={(caseId: string) => onChoose(name, caseId)}
          />
        ),
    },
    { title: t('fileCount'), dataIndex: 'files', width: 70, align: 'right' },
    {
      title: t('megabytes'),
      dataIndex: 'bytes',
      width: 90,
      align: 'right',
      render: (bytes: number) => (bytes / 1_048_576).toFixed(1),
    },
    {
      title: t('notReadable'),
      dataIndex: 'unreadable',
      render: (paths: readonly string[]) => <span className="badText">{paths.join('、')}</span>,
    },
  ]
  return (
    <Table<FolderPreview>
      aria-label={t('foldersTitle')}
      columns={columns}
      dataSource={folders}
      rowKey="name"
      pagination={false}
      scroll={{ y: 360 }}
    />
  )
}
