import { Alert, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'

import type { Trip } from '#contract/exchange.ts'
import { numberFindingOf } from '#contract/text/exchange.ts'
import { parseDay } from '#domain/text/parseDay.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { todayHere } from '#renderer/ui/form/DayField.tsx'

/** 带回: drop the sealed scan, check number and day, take it in with Enter. */
export function TakeBack({ trip }: { trip: Trip }) {
  const t = useText('exchange')
  const [file, setFile] = useState<File | null>(null)
  if (file === null) return <FileDrop hint={t('dropReturn')} onFiles={([first]) => setFile(first ?? null)} />
  return <ReturnForm key={file.name} trip={trip} file={file} onCancel={() => setFile(null)} />
}

function ReturnForm({ trip, file, onCancel }: { trip: Trip; file: File; onCancel: () => void }) {
  const t = useText('exchange')
  const run = useCommandRpc('bureau.takeBack')
  const [typed, setTyped] = useState<string | null>(null)
  const [day, setDay] = useState(todayHere())
  const [isChecked, setChecked] = useState(false)
  const decidedOn = parseDay(day, todayHere())
  const seen = useQueryRpc('bureau.checkNumber', { fileName: file.name, docNo: typed ?? '', decidedOn })
  const docNo = typed ?? seen.data?.docNo ?? ''
  const findings = trip.purpose === 'number' ? (seen.data?.findings ?? []) : []
  const take = async () => {
    if (decidedOn === null) return
    const [token = ''] = await window.yijuan.tokensOf([file])
    await run.run({ tripId: trip.id, token, docNo, decidedOn, isChecked })
  }
  return (
    <form
      className="tripForm"
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <span className="path">{file.name}</span>
      {trip.purpose === 'number' ? (
        <Input aria-label={t('docNo')} value={docNo} onChange={(event) => setTyped(event.target.value)} />
      ) : null}
      <Input
        aria-label={t('paperDay')}
        autoFocus
        value={day}
        status={decidedOn === null ? 'error' : ''}
        onChange={(event) => setDay(event.target.value)}
      />
      {findings.length === 0 ? null : (
        <Alert type="warning" showIcon title={findings.map(numberFindingOf).join('；')} />
      )}
      {findings.some((finding) => finding.severity === 'warn') ? (
        <Checkbox checked={isChecked} onChange={(event) => setChecked(event.target.checked)}>
          {t('checkedOnPaper')}
        </Checkbox>
      ) : null}
      <Button onClick={onCancel}>{t('cancel')}</Button>
      <Button type="primary" htmlType="submit" loading={run.busy} disabled={decidedOn === null}>
        {t('take')}
      </Button>
    </form>
  )
}
