import { Button } from 'antd'

import type { LedgerDocument } from '#contract/service.ts'
import type { Service } from '#domain/service/service.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { OpenAttempt } from './AttemptDialog.tsx'
import { AttemptRow } from './AttemptRow.tsx'
import { lineId, useLedgerKeys, type LedgerMark } from './useLedgerKeys.ts'

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
  const mark = useLedgerKeys(documents, rest.mayWrite, rest.onOpen)
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
        <DocumentRows key={document.document.id} document={document} mark={mark} {...rest} />
      ))}
    </table>
  )
}

interface DocumentRowsProps extends Omit<LedgerTableProps, 'documents'> {
  document: LedgerDocument
  mark: LedgerMark
}

function DocumentRows({ document, mark, ...rest }: DocumentRowsProps) {
  const t = useText('service')
  const documentId = document.document.id
  const { title, docNo, docDate, rows } = document
  return (
    <tbody aria-label={title}>
      <tr
        id={lineId(documentId)}
        tabIndex={-1}
        className={mark.at === documentId ? 'ledgerDocument isAtRow' : 'ledgerDocument'}
        onClick={() => mark.markLine(documentId)}
      >
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
          isAt={mark.at === row.service.id}
          onMark={() => mark.markLine(row.service.id)}
          isChosen={rest.chosen.includes(row.service.id)}
          onChoose={(isOn) => rest.onChoose(row.service.id, isOn)}
          onEdit={() => rest.onOpen({ document, service: row.service })}
          onStrike={() => rest.onStrike(row.service)}
        />
      ))}
    </tbody>
  )
}
