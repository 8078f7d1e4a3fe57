import { Button, Segmented } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { PhotoSheet } from '#domain/media/photoSheet.ts'
import { isOnRecord } from '#domain/material/material.ts'
import { PaperRound } from '#renderer/app/paper/PaperRound.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { PhotoSheetEditor } from './PhotoSheetEditor.tsx'

/** 照片证据: the sheets of the case, one at a time, each with its paper. */
export function PhotoPart({ view, mayWrite }: { view: CaseView; mayWrite: boolean }) {
  const t = useText('media')
  const caseId = view.file.case.id
  const photos = useQueryRpc('media.photos', { caseId })
  const sheets = useQueryRpc('photoSheet.list', { caseId })
  const [chosen, setChosen] = useState<string | null>(null)
  if (photos.isPending || sheets.isPending) return <Loading />
  if (photos.isError) return <ErrorState error={photos.error} onRetry={() => void photos.refetch()} />
  if (sheets.isError) return <ErrorState error={sheets.error} onRetry={() => void sheets.refetch()} />
  if (photos.data.length === 0) return <EmptyState title={t('noPhotos')} hint={t('noPhotosHint')} />
  const current = chosen === 'new' ? null : (sheets.data.find((one) => one.id === chosen) ?? sheets.data.at(-1) ?? null)
  return (
    <div className="scrollColumn">
      {sheets.data.length > 0 ? (
        <div className="tabBar">
          <Segmented
            aria-label={t('photos')}
            value={current?.id ?? 'new'}
            onChange={setChosen}
            options={sheets.data.map((one, index) => ({ value: one.id, label: t('sheetNo', { no: index + 1 }) }))}
          />
          {mayWrite ? <Button onClick={() => setChosen('new')}>{t('newSheet')}</Button> : null}
        </div>
      ) : null}
      {current === null ? null : <SheetPaper view={view} sheet={current} mayWrite={mayWrite} />}
      <PhotoSheetEditor
        key={current?.id ?? 'new'}
        view={view}
        photos={photos.data}
        sheet={current}
        mayWrite={mayWrite}
        onSaved={setChosen}
      />
    </div>
  )
}

function SheetPaper({ view, sheet, mayWrite }: { view: CaseView; sheet: PhotoSheet; mayWrite: boolean }) {
  const t = useText('media')
  const print = useCommandRpc('photoSheet.print')
  const hangBack = useCommandRpc('photoSheet.hangBack')
  const kept = view.file.materials.filter((material) => material.withdrawnReason === '')
  const paper = kept.find((material) => material.id === sheet.materialId) ?? null
  return (
    <Section title={t('paper')}>
      <PaperRound
        materials={kept}
        printed={paper}
        signed={paper !== null && isOnRecord(paper) ? paper : null}
        isBusy={print.busy}
        mayWrite={mayWrite}
        onGenerate={() => void print.run({ sheetId: sheet.id })}
        onHangBack={async (materialId) => (await hangBack.run({ sheetId: sheet.id, materialId })).ok}
      />
    </Section>
  )
}
