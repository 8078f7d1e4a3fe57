import { Alert, Checkbox, Select } from 'antd'
import { useId, useState } from 'react'

import { tableTitle } from '#domain/discretion/tableTitle.ts'
import type { DiscretionTable } from '#domain/discretion/discretionTable.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { CalculationEditorProps } from './CalculationEditor.tsx'

interface TableFieldProps extends Pick<CalculationEditorProps, 'view' | 'tables' | 'actDay' | 'calculation'> {
  table: DiscretionTable | null
  tableId: string
  mayEdit: boolean
  onChange: (tableId: string) => void
}

/** 裁量表: those for this article and day; the others only when asked for, and said to be others. */
export function TableField({ view, tables, actDay, calculation, table, tableId, mayEdit, onChange }: TableFieldProps) {
  const t = useText('discretion')
  const id = useId()
  const [isAll, setAll] = useState(false)
  const fits = (one: (typeof tables)[number]) => one.fitsArticle && one.inForce
  const shown = tables.filter((one) => isAll || fits(one) || one.version.id === tableId)
  const options = shown.map((one) => {
    const doubts = [one.fitsArticle ? '' : t('notFitting'), one.inForce ? '' : t('notInForce')].filter(Boolean)
    const doubt = doubts.length === 0 ? '' : `（${doubts.join('、')}）`
    return {
      value: one.version.id,
      label: `${tableTitle(one.version.table)} ${t('versionNo', { no: one.version.no })}${doubt}`,
    }
  })
  const known = options.some((one) => one.value === tableId)
  const kept =
    table !== null && !known
      ? [{ value: tableId, label: `${tableTitle(table)} ${t('versionNo', { no: calculation?.tableVersion ?? 1 })}` }]
      : []
  return (
    <div className="discretionTable">
      <div className="discretionTableLine">
        <label htmlFor={id}>{t('table')}</label>
        <Select
          id={id}
          className="wide"
          disabled={!mayEdit}
          value={table === null ? null : tableId}
          placeholder={t(options.length === 0 ? 'noTable' : 'chooseTable')}
          options={[...kept, ...options]}
          onChange={onChange}
        />
        <Checkbox checked={isAll} disabled={!mayEdit} onChange={(event) => setAll(event.target.checked)}>
          {t('showAll')}
        </Checkbox>
      </div>
      {view.file.case.facts.penaltyArticle === '' ? (
        <p className="fieldWarning">{t('noArticle')}</p>
      ) : (
        <p className="fieldHint">{t('tableHint', { day: actDay })}</p>
      )}
      {table === null && shown.every((one) => one.version.table.isSample) ? (
        <p className="fieldWarning">{t('noTableHint')}</p>
      ) : null}
      {table?.isSample === true ? <Alert type="warning" showIcon title={t('isSample')} /> : null}
    </div>
  )
}
