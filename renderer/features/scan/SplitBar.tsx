import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { rangesOf } from '#domain/scan/documents.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FilePick } from '#renderer/ui/FilePick.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'

import { FinishDialog } from './FinishDialog.tsx'
import { toggleDrop } from './splitActions.ts'
import type { Splitting } from './useSplitting.ts'

interface SplitBarProps {
  view: OutputOf<'scan.get'>
  splitting: Splitting
  at: number
  selected: readonly number[]
  blanks: readonly number[]
}

const pageFiles = '.pdf,.jpg,.jpeg,.png,.tif,.tiff'

/** What the scan is, how far the splitting is, and what can be done with the mouse. */
export function SplitBar({ view, splitting, at, selected, blanks }: SplitBarProps) {
  const t = useText('scan')
  const navigate = useNavigate()
  const addSource = useCommandRpc('scan.addSource')
  const [isFinishing, setFinishing] = useState(false)
  const { scan } = view
  const { sheets, past, future } = splitting.history
  const { documents, dropped, unassigned } = rangesOf(sheets)
  const lost = scan.sources.find((source) => source.lost && source.madeFrom !== null)
  const take = async (file: File, place: 'insert' | 'replace') => {
    const [token = ''] = await window.yijuan.tokensOf([file])
    const answer = token === '' ? null : await addSource.run({ scanId: scan.id, token })
    if (answer === null || !answer.ok) return
    const [first] = answer.value.sheets
    if (place === 'insert') splitting.step([{ do: 'insert', at, sheets: answer.value.sheets }])
    else if (first !== undefined) splitting.step([{ do: 'replace', at, by: first }])
  }
  const toCase = (material?: string) =>
    void navigate({ to: '/cases/$caseId', params: { caseId: scan.caseId }, search: { tab: 'materials', material } })
  return (
    <>
      <PageHeader
        title={scan.sources[0]?.fileName ?? ''}
        note={t('sides', { sides: sheets.length, dropped: dropped.length, documents: documents.length })}
      >
        {unassigned.length > 0 ? <span className="muted">{t('unassigned', { count: unassigned.length })}</span> : null}
        <span
          className={
            splitting.state === 'failed' || splitting.state === 'elsewhere' ? 'draftState isBad' : 'draftState'
          }
        >
          {t(splitting.state)}
        </span>
        <Button onClick={() => toCase()}>{t('back')}</Button>
        <Button type="primary" disabled={view.isArchived} onClick={() => setFinishing(true)}>
          {t('finish')}
        </Button>
      </PageHeader>
      <div className="splitTools" role="toolbar">
        {blanks.length === 0 ? null : (
          <Button onClick={() => splitting.step([{ do: 'drop', at: blanks, why: 'blank' }])}>
            {`${t('blanks', { count: blanks.length })} · ${t('acceptBlanks')}`}
          </Button>
        )}
        <Button onClick={() => splitting.step([{ do: 'turn', at: selected, by: 90 }])}>{t('turn')}</Button>
        <Button onClick={() => splitting.step(toggleDrop(sheets, selected))}>
          {t(sheets[at]?.dropped === null ? 'drop' : 'restore')}
        </Button>
        <Button disabled={past.length === 0} onClick={splitting.undo}>
          {t('undo')}
        </Button>
        <Button disabled={future.length === 0} onClick={splitting.redo}>
          {t('redo')}
        </Button>
        <FilePick label={t('insert')} accept={pageFiles} onPick={(file) => void take(file, 'insert')} />
        <FilePick label={t('replace')} accept={pageFiles} onPick={(file) => void take(file, 'replace')} />
      </div>
      {lost === undefined ? null : <Alert type="warning" showIcon title={t('lost', { count: lost.pages.length })} />}
      <FinishDialog
        scan={scan}
        splitting={splitting}
        isOpen={isFinishing}
        onClose={() => setFinishing(false)}
        onFinished={toCase}
      />
    </>
  )
}
