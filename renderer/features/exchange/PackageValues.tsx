import { Select } from 'antd'

import type { PackagePreview } from '#contract/platformPackage.ts'
import { columnOf, ledgerColumns, type LedgerField } from '#domain/exchange/ledgerField.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

type Value = PackagePreview['values'][number]

interface PackageValuesProps {
  values: readonly Value[]
  onField: (name: string, field: LedgerField | null) => void
}

/** The values that came with a package: what each is taken for, and what the case says of it. */
export function PackageValues({ values, onField }: PackageValuesProps) {
  const t = useText('platform')
  if (values.length === 0) return null
  const options = [
    { value: '', label: t('notTaken') },
    ...ledgerColumns.map(({ field, title }) => ({ value: field as string, label: title })),
  ]
  const choose = (name: string, value: string) =>
    onField(name, ledgerColumns.find((column) => column.field === value)?.field ?? null)
  return (
    <table className="platformTable packageTable" aria-label={t('packageValues')}>
      <thead>
        <tr>
          <th>{t('packageValue')}</th>
          <th>{t('takenFor')}</th>
          <th>{t('packageNote')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((one, index) => (
          <tr key={`${index}${one.name}`}>
            <td>
              <span className="muted">{one.name}</span> {one.value}
            </td>
            <td>
              <Select
                aria-label={one.name}
                className="packageKind"
                showSearch={{ optionFilterProp: 'label' }}
                value={one.field === null ? '' : columnOf(one.field).field}
                options={options}
                onChange={(value: string) => choose(one.name, value)}
              />
            </td>
            <td>
              <ValueNote one={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ValueNote({ one }: { one: Value }) {
  const t = useText('platform')
  if (one.field === null) return null
  if (one.read === '') return <span className="badText">{t('notRead')}</span>
  if (one.willFill) return <StatusTag tone="active" text={t('willFill')} />
  if (one.here === '') return <span className="muted">{t('notFilled')}</span>
  return one.here === one.read ? (
    <StatusTag tone="good" text={t('same')} />
  ) : (
    <StatusTag tone="waiting" text={t('differs', { here: one.here })} />
  )
}
