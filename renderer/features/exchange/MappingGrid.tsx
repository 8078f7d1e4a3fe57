import { Select } from 'antd'

import { columnOf, ledgerColumns } from '#domain/exchange/ledgerField.ts'
import type { LedgerMapping } from '#domain/exchange/readLedger.ts'
import { useText } from '#renderer/i18n/useText.ts'

interface MappingGridProps {
  labels: readonly string[]
  mapping: LedgerMapping
  onChange: (mapping: LedgerMapping) => void
}

/** Each column of the office's ledger and what it is taken for. A field belongs to one column only. */
export function MappingGrid({ labels, mapping, onChange }: MappingGridProps) {
  const t = useText('exchange')
  const options = [
    { value: '', label: t('notTaken') },
    ...ledgerColumns.map(({ field, title }) => ({ value: field as string, label: title })),
  ]
  const choose = (column: number, value: string) => {
    const field = ledgerColumns.find((one) => one.field === value)?.field ?? null
    onChange(mapping.map((old, at) => (at === column ? field : old === field ? null : old)))
  }
  return (
    <div className="mappingGrid">
      {labels.map((label, column) => {
        const field = mapping[column] ?? null
        return label === '' ? null : (
          <label key={`${String(column)}${label}`} className={field === null ? 'mappingCell isLoose' : 'mappingCell'}>
            <span title={label}>{label}</span>
            <Select
              aria-label={label}
              showSearch={{ optionFilterProp: 'label' }}
              value={field === null ? '' : columnOf(field).field}
              options={options}
              onChange={(value: string) => choose(column, value)}
            />
          </label>
        )
      })}
    </div>
  )
}
