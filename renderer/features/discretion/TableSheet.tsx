import { Alert, App, Button, Descriptions } from 'antd'
import { useState } from 'react'

import { tableTitle } from '#domain/discretion/tableTitle.ts'
import type { DiscretionTable, TableVersion } from '#domain/discretion/discretionTable.ts'
import { baseWords, directionWords, modeWords, roundingWords } from '#domain/discretion/tableFields.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { instantText, moneyText } from '#renderer/ui/format.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'

interface TableSheetProps {
  version: TableVersion
  mayKeep: boolean
  onEdit: () => void
}

/** One version as it stands, and what may be done with it. */
export function TableSheet({ version, mayKeep, onEdit }: TableSheetProps) {
  const t = useText('discretionTables')
  const { table, no, addedBy, addedAt, note } = version
  const by = addedBy === '' ? t('shipped') : t('addedBy', { name: addedBy, at: instantText(addedAt) })
  return (
    <>
      <div className="listHead">
        <strong>{tableTitle(table)}</strong>
        <span className="muted">
          {t('version', { no })} · {by}
          {note === '' ? '' : ` · ${note}`}
        </span>
      </div>
      {table.isSample ? <Alert type="warning" showIcon title={t('sampleNote')} /> : null}
      <TableActions version={version} mayKeep={mayKeep} onEdit={onEdit} />
      <TableFacts table={table} />
      <FactorTable table={table} />
    </>
  )
}

function TableActions({ version, mayKeep, onEdit }: TableSheetProps) {
  const t = useText('discretionTables')
  const { message } = App.useApp()
  const write = useCommandRpc('discretion.exportTable')
  const retire = useCommandRpc('discretion.retireTable')
  const [isRetiring, setRetiring] = useState(false)
  const { id, retiredReason } = version
  const exportAs = async (format: 'xlsx' | 'json') => {
    const answer = await write.run({ id, format, directory: null })
    if (answer.ok) void message.success(t('exported', { path: answer.value.path }), 8)
  }
  return (
    <div className="buttonRow spaced">
      {mayKeep ? <Button onClick={onEdit}>{t('edit')}</Button> : null}
      <Button loading={write.busy} onClick={() => void exportAs('xlsx')}>
        {t('exportXlsx')}
      </Button>
      <Button onClick={() => void exportAs('json')}>{t('exportJson')}</Button>
      {mayKeep && retiredReason === '' ? <Button onClick={() => setRetiring(true)}>{t('retire')}</Button> : null}
      {mayKeep && retiredReason !== '' ? (
        <Button onClick={() => void retire.run({ id, reason: '' })}>{t('restore')}</Button>
      ) : null}
      <ReasonDialog
        title={t('retireTitle')}
        isOpen={isRetiring}
        onClose={() => setRetiring(false)}
        onReason={(reason) => {
          setRetiring(false)
          void retire.run({ id, reason })
        }}
      />
    </div>
  )
}

function TableFacts({ table }: { table: DiscretionTable }) {
  const t = useText('discretionTables')
  const ends =
    table.base === 'amount'
      ? `${moneyText(table.legalMin)} ～ ${moneyText(table.legalMax)}${table.unit === '' ? '' : `/${table.unit}`}`
      : `${table.minTimes ?? '—'} ～ ${table.maxTimes ?? '—'} × ${baseWords[table.base]}`
  const { heavierMaxPct, lighterMaxPct, mitigateMaxPct } = table.adjust
  const items = [
    { key: 'code', label: t('code'), children: table.code },
    { key: 'mode', label: t('mode'), children: modeWords[table.mode] },
    { key: 'laws', label: t('laws'), children: table.laws.map((one) => `《${one.name}》${one.article}`).join('、') },
    { key: 'ends', label: t('base'), children: ends },
    { key: 'valid', label: t('valid'), children: validText(table, t('noEnd')) },
    { key: 'start', label: t('startPct'), children: table.startPct === null ? t('startPctHint') : table.startPct },
    { key: 'adjust', label: t('adjustLimits'), children: `${heavierMaxPct} / ${lighterMaxPct} / ${mitigateMaxPct}` },
    {
      key: 'rounding',
      label: t('rounding'),
      children: `${roundingWords.get(table.rounding.unit)}，${directionWords[table.rounding.direction]}`,
    },
    { key: 'source', label: t('source'), children: table.source || '—' },
    { key: 'notes', label: t('notes'), children: table.notes || '—' },
  ]
  return <Descriptions bordered column={2} items={items} />
}

function validText({ validFrom, validTo }: DiscretionTable, noEnd: string): string {
  return `${validFrom ?? '—'} ～ ${validTo ?? noEnd}`
}

function FactorTable({ table }: { table: DiscretionTable }) {
  const t = useText('discretionTables')
  return (
    <table className="factorTable">
      <thead>
        <tr>
          <th>{t('factor')}</th>
          <th>{t('option')}</th>
          <th>{t('pct')}</th>
        </tr>
      </thead>
      <tbody>
        {table.factors.flatMap((factor) =>
          factor.options.map((option, index) => (
            <tr key={`${factor.id}/${option.id}`}>
              {index === 0 ? <td rowSpan={factor.options.length}>{factor.label}</td> : null}
              <td>{option.label}</td>
              <td className="numeric">{option.pct}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
