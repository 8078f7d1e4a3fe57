import { Button, Dropdown } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { FormDocument } from '#contract/form.ts'
import { approvalDefectLine, draftTroubleText } from '#contract/text/form.ts'
import { paperStateText } from '#contract/text/paperStates.ts'
import { mayBeRewritten } from '#domain/form/formDraft.ts'
import { isOnRecord } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { bytesText, instantText } from '#renderer/ui/format.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { ApprovalDialog } from './ApprovalDialog.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import { NumberDialog } from './NumberDialog.tsx'
import { useOpenDocument } from './useOpenDocument.tsx'

interface DocumentCardProps {
  view: CaseView
  document: FormDocument
  mayWrite: boolean
}

/** One document: how far it is, when it was saved last, its number, its internal approval. */
export function DocumentCard({ view, document, mayWrite }: DocumentCardProps) {
  const t = useText('forms')
  const [dialog, setDialog] = useState<'finish' | 'number' | 'approval' | null>(null)
  const { draft, docNo, approval, needsApproval } = document
  const isSigned = !mayBeRewritten(document)
  const close = () => setDialog(null)
  return (
    <article className="card" aria-label={document.title}>
      <div className="listHead">
        <strong>{document.title}</strong>
        <span>{docNo || t('noNumber')}</span>
        <span className="numeric">{document.docDate ?? ''}</span>
        <StateTags document={document} />
        {needsApproval && approval === null ? <span className="muted">{t('approvalNone')}</span> : null}
        <span className="barGap" />
        {mayWrite && draft !== null && !isSigned ? (
          <DraftButtons document={document} onFinish={() => setDialog('finish')} />
        ) : null}
        {mayWrite && !isSigned ? (
          <Button onClick={() => setDialog('number')}>{t(docNo === '' ? 'setNumber' : 'changeNumber')}</Button>
        ) : null}
        {mayWrite ? <Button onClick={() => setDialog('approval')}>{t('approval')}</Button> : null}
      </div>
      {draft === null || draft.trouble === 'none' || draft.state === 'finished' ? null : (
        <p className="warningText" role="status">
          {draftTroubleText[draft.trouble]}
        </p>
      )}
      <ApprovalLine document={document} />
      <FinishDialog document={document} isOpen={dialog === 'finish'} onClose={close} />
      <NumberDialog document={document} isOpen={dialog === 'number'} onClose={close} />
      <ApprovalDialog view={view} document={document} isOpen={dialog === 'approval'} onClose={close} />
    </article>
  )
}

function StateTags({ document }: { document: FormDocument }) {
  const t = useText('forms')
  const { draft, paperState } = document
  const last = draft?.versions.at(-1)
  const isEditing = draft?.state === 'editing' && mayBeRewritten(document)
  return (
    <>
      {isEditing ? (
        <StatusTag tone="active" text={t('editing')} />
      ) : (
        <StatusTag
          tone={isOnRecord(document) ? 'good' : 'idle'}
          text={draft !== null && paperState === 'generated' ? t('finished') : paperStateText[paperState]}
        />
      )}
      {isEditing && last !== undefined ? (
        <span className="muted numeric">{t('savedAt', { no: last.no, at: instantText(last.savedAt) })}</span>
      ) : null}
      {document.isOpen ? <span className="muted">{t('openElsewhere')}</span> : null}
      {document.hasPdf ? <span className="muted">{t('hasPdf')}</span> : null}
    </>
  )
}

function DraftButtons({ document, onFinish }: { document: FormDocument; onFinish: () => void }) {
  const t = useText('forms')
  const open = useCommandRpc('form.open')
  const openDocument = useOpenDocument()
  const { materialId, draft } = document
  const openState = async (no: number | null) => {
    const answer = await open.run({ materialId, no })
    if (answer.ok) await openDocument(answer.value.path)
  }
  const states = (draft?.versions ?? []).toReversed().map(({ no, savedAt, bytes }) => ({
    key: String(no),
    label: t('stateLine', { no, at: instantText(savedAt), size: bytesText(bytes) }),
  }))
  return (
    <>
      {draft?.state === 'editing' ? (
        <Button type="primary" onClick={onFinish}>
          {t('finish')}
        </Button>
      ) : null}
      <Button loading={open.busy} onClick={() => void openState(null)}>
        {t('open')}
      </Button>
      <Dropdown menu={{ items: states, onClick: ({ key }) => void openState(Number(key)) }} trigger={['click']}>
        <Button title={t('openState')}>{t('states')}</Button>
      </Dropdown>
    </>
  )
}

function ApprovalLine({ document }: { document: FormDocument }) {
  const t = useText('forms')
  const { approval, defects } = document
  if (approval === null) return null
  if (defects.length === 0) return <StatusTag tone="good" text={t('approvalFine')} />
  return (
    <p className="muted">
      <StatusTag tone="waiting" text={t('approvalDefects', { count: defects.length })} />{' '}
      {defects.map(approvalDefectLine).join('；')}
    </p>
  )
}
