import { Button, Segmented } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { examinationOpinionText } from '#contract/text/examination.ts'
import type { Examination } from '#domain/examination/examination.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

import type { Prepared } from './examinationDraft.ts'
import { ExaminationEditor } from './ExaminationEditor.tsx'
import { ExaminationRound } from './ExaminationRound.tsx'
import { PaperExaminationDialog } from './PaperExaminationDialog.tsx'

/** 案件审查 (令30号38–40): six rows, before the legal review, by somebody who did not investigate. */
export function ExaminationStep({ view }: { view: CaseView }) {
  const prepared = useQueryRpc('examination.prepare', { caseId: view.file.case.id })
  if (prepared.isPending) return <Loading />
  if (prepared.isError) return <ErrorState error={prepared.error} onRetry={() => void prepared.refetch()} />
  return <Rounds view={view} prepared={prepared.data} />
}

function Rounds({ view, prepared }: { view: CaseView; prepared: Prepared }) {
  const t = useText('examination')
  const { examinations } = view.file
  const isOpen = view.file.case.archivedOn === null
  const isExaminer = useHasRole('examiner')
  const mayRecord = useHasRole('examiner', 'reviewer', 'handler', 'recorder', 'archivist') && isOpen
  const [chosen, setChosen] = useState<string | null>(null)
  const [edited, setEdited] = useState<'new' | 'last' | null>(null)
  const [isRecording, setRecording] = useState(false)
  const last = examinations.at(-1)
  const round = examinations.find((one) => one.id === chosen) ?? last
  const mayAdd = isExaminer && isOpen && last?.signedMaterialId !== null
  const isNew = edited === 'new' || (examinations.length === 0 && isExaminer && isOpen)
  return (
    <div className="fillColumn">
      <div className="tabBar">
        {round === undefined ? null : (
          <Segmented
            aria-label={t('rounds')}
            value={round.id}
            onChange={(id) => {
              setChosen(id)
              setEdited(null)
            }}
            options={examinations.map((one) => ({ value: one.id, label: labelOf(one, t) }))}
          />
        )}
        <span className="barGap" />
        {round !== undefined && round === last && round.signedMaterialId === null && isExaminer && edited === null ? (
          <Button onClick={() => setEdited('last')}>{t('edit')}</Button>
        ) : null}
        {last !== undefined && mayAdd ? <Button onClick={() => setEdited('new')}>{t('start')}</Button> : null}
        {mayRecord ? <Button onClick={() => setRecording(true)}>{t('recordPaper')}</Button> : null}
      </div>
      <Body {...{ view, prepared, round, isNew, isEdited: edited === 'last' }} onEnd={() => setEdited(null)} />
      <PaperExaminationDialog view={view} isOpen={isRecording} onClose={() => setRecording(false)} />
    </div>
  )
}

interface BodyProps {
  view: CaseView
  prepared: Prepared
  round: Examination | undefined
  isNew: boolean
  isEdited: boolean
  onEnd: () => void
}

function Body({ view, prepared, round, isNew, isEdited, onEnd }: BodyProps) {
  const t = useText('examination')
  const isClosed = view.file.case.archivedOn !== null
  const refusing = prepared.guards.filter((finding) => finding.verdict === 'fail')
  if ((isNew || isEdited) && refusing.length > 0)
    return (
      <div className="scrollColumn">
        <GuardList findings={refusing} />
        <p className="muted">{t('refusedHint')}</p>
      </div>
    )
  if (isNew || (isEdited && round !== undefined)) {
    return (
      <ExaminationEditor
        key={isNew ? 'new' : round?.id}
        view={view}
        round={isNew ? null : (round ?? null)}
        prepared={prepared}
        onCancel={round === undefined ? null : onEnd}
        onSaved={onEnd}
      />
    )
  }
  if (round === undefined)
    return <EmptyState title={t(isClosed ? 'noneKept' : 'none')} {...(isClosed ? {} : { hint: t('noneHint') })} />
  return <ExaminationRound key={round.id} view={view} round={round} rows={prepared.rows} />
}

function labelOf(round: Examination, t: ReturnType<typeof useText<'examination'>>): string {
  const parts = [
    t('roundNo', { no: round.no }),
    round.organ,
    examinationOpinionText[round.opinion],
    round.signedMaterialId === null ? t('unsigned') : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
