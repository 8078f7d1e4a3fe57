import { Button, Input } from 'antd'
import { useState } from 'react'

import { sheetKindText } from '#contract/text/sheets.ts'
import { sheetKinds, type SheetKind } from '#domain/exchange/sheetLayout.ts'
import { parseDay } from '#domain/text/parseDay.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FieldFrame } from '#renderer/ui/form/FieldFrame.tsx'
import { FolderField } from '#renderer/ui/form/FolderField.tsx'
import { todayHere } from '#renderer/ui/form/DayField.tsx'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { SheetTemplates } from './SheetTemplates.tsx'

/** 导出表格: a period, a place, and one button for each spreadsheet. */
export function SheetExport() {
  const t = useText('exchange')
  const run = useCommandRpc('ledger.export')
  const [from, setFrom] = useState(`${todayHere().slice(0, 4)}-01-01`)
  const [to, setTo] = useState(`${todayHere().slice(0, 4)}-12-31`)
  const [directory, setDirectory] = useState('')
  const [made, setMade] = useState<{ kind: SheetKind; path: string; rows: number } | null>(null)
  const days = { from: parseDay(from, todayHere()), to: parseDay(to, todayHere()) }
  const isWrong = days.from === null || days.to === null || days.from > days.to
  const write = async (kind: SheetKind) => {
    if (days.from === null || days.to === null) return
    const place = directory.trim() === '' ? null : directory
    const answer = await run.run({ kind, from: days.from, to: days.to, directory: place, fileName: '' })
    if (answer.ok) setMade({ kind, ...answer.value })
  }
  return (
    <>
      <Section title={t('exportTitle')} extra={<span className="muted">{t('exportHint')}</span>}>
        <div className="exportForm">
          <FieldFrame label={t('from')} hint="">
            {(aria) => <Input {...aria} value={from} onChange={(event) => setFrom(event.target.value)} />}
          </FieldFrame>
          <FieldFrame label={t('to')} hint={isWrong ? t('wrongPeriod') : ''}>
            {(aria) => (
              <Input
                {...aria}
                value={to}
                status={isWrong ? 'error' : ''}
                onChange={(event) => setTo(event.target.value)}
              />
            )}
          </FieldFrame>
          <FolderField label={t('exportTo')} hint={t('exportToHint')} value={directory} onChange={setDirectory} />
        </div>
        <div className="exportButtons">
          {sheetKinds.map((kind) => (
            <Button key={kind} loading={run.busy} disabled={isWrong} onClick={() => void write(kind)}>
              {t('exportKind', { what: sheetKindText[kind] })}
            </Button>
          ))}
        </div>
        {made === null ? null : (
          <div className="exportDone" role="status">
            <span>{t('exported', { what: sheetKindText[made.kind], count: made.rows })}</span>
            <span className="path muted">{made.path}</span>
            <OpenPath path={made.path} label={t('openSheet')} />
          </div>
        )}
      </Section>
      <SheetTemplates />
    </>
  )
}
