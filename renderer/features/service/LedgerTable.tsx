import { Button } from 'antd'

import type { LedgerDocument } from '#contract/service.ts'
import type { Service } from '#domain/service/service.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { OpenAttempt } from './AttemptDialog.tsx'
import { AttemptRow } from './AttemptRow.tsx'

interface LedgerTableProps {
  documents: readonly LedgerDocument[]
  mayWrite: boolean
  chosen: readonly string[]
  onChoose: (serviceId: string, isOn: boolean) => void
  onOpen: (open: OpenAttempt) => void
  onStrike: (service: Service) => void
}

const columns = ['party', 'method', 'day', 'outcome', 'receiver', 'receipt', 'effective', 'checks', 'actions'] as const

/** The ledger as one dense table: a heading for each document, a row for each attempt on it. */
export function LedgerTable({ documents, ...rest }: LedgerTableProps) {
  const t = useText('service')
  return (
    <table className="ledgerTable">
      <thead>
        <tr>
          <th>{t('attemptNo')}</th>
          {columns.map((column) => (
            <th key={column}>{t(column)}</th>
          ))}
        </tr>
      </thead>
      {documents.map((document) => (
        <DocumentRows key={document.document.id} document={document} {...rest} />
      ))}
    </table>
  )
}

function DocumentRows({ document, ...rest }: Omit<LedgerTableProps, 'documents'> & { document: LedgerDocument }) {
  const t = useText('service')
  const { title, docNo, docDate, rows } = document
  return (
    <tbody aria-label={title}>
      <tr className="ledgerDocument">
        <th colSpan={9} scope="rowgroup">
          {title} <span className="muted">{`${docNo} ${docDate ?? ''}`}</span>
          {rows.length === 0 ? <span className="muted"> {t('noAttempt')}</span> : null}
        </th>
        <td>
          {rest.mayWrite ? (
            <Button aria-label={t('addTo', { title })} onClick={() => rest.onOpen({ document, service: null })}>
              {t('add')}
            </Button>
          ) : null}
        </td>
      </tr>
      {rows.map((row) => (
        <AttemptRow
          key={row.service.id}
          row={row}
          mayWrite={rest.mayWrite}
          isChosen={rest.chosen.includes(row.service.id)}
          onChoose={(isOn) => rest.onChoose(row.service.id, isOn)}
          onEdit={() => rest.onOpen({ document, service: row.service })}
          onStrike={() => rest.onStrike(row.service)}
        />
      ))}
    </tbody>
  )
}
