import type { TableVersion } from '#domain/discretion/discretionTable.ts'
import { tableTitle } from '#domain/discretion/tableTitle.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

interface TableVersionsProps {
  versions: readonly TableVersion[]
  chosen: string | null
  onChoose: (id: string) => void
}

/** Every version, the newest of each table first. */
export function TableVersions({ versions, chosen, onChoose }: TableVersionsProps) {
  const t = useText('discretionTables')
  const codes = [...new Set(versions.map((one) => one.table.code))]
  const sorted = codes.flatMap((code) => versions.filter((one) => one.table.code === code).toReversed())
  return (
    <ul className="tableVersions" aria-label={t('list')}>
      {sorted.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className={one.id === chosen ? 'isAt' : ''}
            aria-current={one.id === chosen}
            onClick={() => onChoose(one.id)}
          >
            <span>{tableTitle(one.table)}</span>
            <span className="muted">
              {t('version', { no: one.no })}{' '}
              <StatusTag
                tone={one.retiredReason === '' ? 'good' : 'idle'}
                text={one.retiredReason === '' ? t('inUse') : t('retired', { reason: one.retiredReason })}
              />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
