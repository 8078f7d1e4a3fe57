import { Alert, Button, Select } from 'antd'
import { useState } from 'react'

import type { InputOf, OutputOf } from '#contract/index.ts'
import { skippedRowText } from '#contract/text/exchange.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { MappingGrid } from './MappingGrid.tsx'
import { PreviewTable } from './PreviewTable.tsx'

type Choice = InputOf<'ledger.preview'>

/** 导入台账: file → columns → preview → cases. */
export function LedgerImport() {
  const t = useText('exchange')
  const [choice, setChoice] = useState<Choice | null>(null)
  const [done, setDone] = useState<OutputOf<'ledger.import'> | null>(null)
  const take = async (files: File[]) => {
    const [token = ''] = await window.yijuan.tokensOf(files.slice(0, 1))
    setDone(null)
    setChoice({ token, sheet: null, mapping: null })
  }
  return (
    <>
      {done === null ? null : <ImportOutcome done={done} />}
      {choice === null ? (
        <FileDrop hint={t('dropLedger')} accept=".xlsx,.csv" onFiles={(files) => void take(files)} />
      ) : (
        <LedgerPreview
          key={choice.token}
          choice={choice}
          onChoice={setChoice}
          onDone={(answer) => {
            setDone(answer)
            setChoice(null)
          }}
        />
      )}
    </>
  )
}

interface LedgerPreviewProps {
  choice: Choice
  onChoice: (choice: Choice | null) => void
  onDone: (done: OutputOf<'ledger.import'>) => void
}

function LedgerPreview({ choice, onChoice, onDone }: LedgerPreviewProps) {
  const t = useText('exchange')
  const { account } = useDesk()
  const query = useQueryRpc('ledger.preview', choice)
  const run = useCommandRpc('ledger.import')
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => onChoice(null)} />
  const preview = query.data
  const count = (state: string) => preview.rows.filter((row) => row.state === state).length
  const mayImport = account.roles.includes('handler') || account.roles.includes('archivist')
  const start = async () => {
    const answer = await run.run({ ...choice, sheet: preview.sheet, mapping: preview.mapping })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <>
      <Section
        title={preview.fileName}
        extra={
          <>
            <Select
              aria-label={t('sheet')}
              value={preview.sheet}
              options={preview.sheets.map((name) => ({ value: name, label: name }))}
              onChange={(sheet) => onChoice({ ...choice, sheet, mapping: null })}
            />
            <Button onClick={() => onChoice(null)}>{t('otherFile')}</Button>
            <Button
              type="primary"
              loading={run.busy}
              disabled={!mayImport || count('new') === 0}
              title={mayImport ? '' : t('readOnly')}
              onClick={() => void start()}
            >
              {t('doImport', { count: count('new') })}
            </Button>
          </>
        }
      >
        <p className="muted">
          {t('summary', {
            new: count('new'),
            existing: count('existing'),
            repeated: count('repeated'),
            left: count('left'),
          })}
          {preview.skipped.length === 0
            ? ''
            : `；${t('skipped', { count: preview.skipped.length, what: [...new Set(preview.skipped.map(({ why }) => skippedRowText[why]))].join('、') })}`}
        </p>
        <PreviewTable rows={preview.rows} />
      </Section>
      <Section title={t('mapping')} extra={<span className="muted">{t('mappingHint')}</span>}>
        <MappingGrid
          labels={preview.labels}
          mapping={preview.mapping}
          onChange={(mapping) => onChoice({ ...choice, sheet: preview.sheet, mapping })}
        />
      </Section>
    </>
  )
}

function ImportOutcome({ done }: { done: OutputOf<'ledger.import'> }) {
  const t = useText('exchange')
  const count = (state: string) => done.rows.filter((row) => row.state === state).length
  const left = count('left')
  return (
    <Alert
      type={left === 0 ? 'success' : 'warning'}
      showIcon
      title={t('imported', { created: count('created'), matched: count('matched'), left })}
      description={left === 0 ? undefined : t('importedHint')}
    />
  )
}
