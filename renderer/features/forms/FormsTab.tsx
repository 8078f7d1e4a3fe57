import { Button } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { FormChoice } from '#contract/form.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { DocumentCard } from './DocumentCard.tsx'
import { FormPicker } from './FormPicker.tsx'
import { GenerateDialog } from './GenerateDialog.tsx'
import { NumberRegister } from './NumberRegister.tsx'
import { OfficeDialog } from './OfficeDialog.tsx'
import { TemplatesDialog } from './TemplatesDialog.tsx'

type Sheet = 'register' | 'templates' | 'office'

/** 文书: what can be made at the left, what was made and how far it is at the right. */
export function FormsTab({ view }: { view: CaseView }) {
  const t = useText('forms')
  const query = useQueryRpc('form.list', { caseId: view.file.case.id })
  const isClosed = view.file.case.archivedOn !== null
  const mayWrite = useHasRole('handler', 'examiner', 'reviewer', 'recorder', 'archivist') && !isClosed
  const [making, setMaking] = useState<FormChoice | null>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const { documents, forms } = query.data
  return (
    <div className={isClosed ? 'formsTab isClosed' : 'formsTab'}>
      {isClosed ? null : <FormPicker forms={forms} disabled={!mayWrite} onPick={setMaking} />}
      <div className="scrollColumn">
        <Section title={t('documents')} extra={<Sheets onOpen={setSheet} />}>
          {documents.length === 0 ? <p className="muted">{t('noDocument')}</p> : null}
          {documents.map((one) => (
            <DocumentCard key={one.materialId} view={view} document={one} mayWrite={mayWrite} />
          ))}
        </Section>
      </div>
      <GenerateDialog view={view} form={making} onClose={() => setMaking(null)} />
      <NumberRegister isOpen={sheet === 'register'} mayWrite={mayWrite} onClose={() => setSheet(null)} />
      <TemplatesDialog isOpen={sheet === 'templates'} mayWrite={mayWrite} onClose={() => setSheet(null)} />
      <OfficeDialog isOpen={sheet === 'office'} onClose={() => setSheet(null)} />
    </div>
  )
}

function Sheets({ onOpen }: { onOpen: (sheet: Sheet) => void }) {
  const t = useText('forms')
  return (
    <div className="buttonRow">
      {(['register', 'templates', 'office'] as const).map((sheet) => (
        <Button key={sheet} onClick={() => onOpen(sheet)}>
          {t(sheet)}
        </Button>
      ))}
    </div>
  )
}
