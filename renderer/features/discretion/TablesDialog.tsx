import { Modal } from 'antd'
import { useState } from 'react'

import type { DiscretionTable, TableVersion } from '#domain/discretion/discretionTable.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

import { TableEditor } from './TableEditor.tsx'
import { TableImport } from './TableImport.tsx'
import { TableSheet } from './TableSheet.tsx'
import { TableVersions } from './TableVersions.tsx'
import { emptyTable } from './tableForm.ts'

/** 裁量表管理: the office's tables by version, in from XLSX or JSON and out again, edited into a new version. */
export function TablesDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText('discretionTables')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={t('title')}
      width={1160}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      style={{ top: 30 }}
    >
      <Tables />
    </Modal>
  )
}

function Tables() {
  const t = useText('discretionTables')
  const query = useQueryRpc('discretion.tables', {})
  const mayKeep = useHasRole('handler', 'reviewer', 'archivist', 'administrator')
  const [chosen, setChosen] = useState<string | null>(null)
  const [edited, setEdited] = useState<DiscretionTable | null>(null)
  if (query.data === undefined) return <Loading />
  const versions = query.data
  const version = versions.find((one) => one.id === chosen) ?? null
  const nextNo = (code: string) => Math.max(0, ...ofCode(versions, code).map((one) => one.no)) + 1
  return (
    <div className="tablesPane">
      <div className="tablesSide">
        {mayKeep ? <TableImport onRead={setEdited} onNew={() => setEdited(emptyTable())} /> : null}
        <TableVersions
          versions={versions}
          chosen={edited === null ? chosen : null}
          onChoose={(id) => {
            setEdited(null)
            setChosen(id)
          }}
        />
        <p className="fieldHint">{t('intro')}</p>
      </div>
      <div className="tablesMain">
        {edited !== null ? (
          <TableEditor
            key={`${edited.code}/${edited.title}`}
            table={edited}
            nextNo={nextNo}
            onCancel={() => setEdited(null)}
            onSaved={(saved) => {
              setEdited(null)
              setChosen(saved.id)
            }}
          />
        ) : version === null ? (
          <EmptyState title={t('nothing')} />
        ) : (
          <TableSheet version={version} mayKeep={mayKeep} onEdit={() => setEdited(version.table)} />
        )}
      </div>
    </div>
  )
}

function ofCode(versions: readonly TableVersion[], code: string): TableVersion[] {
  return versions.filter((one) => one.table.code === code.trim())
}
