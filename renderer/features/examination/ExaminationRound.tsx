import { Descriptions } from 'antd'

import type { CaseView } from '#contract/case.ts'
import { examinationOpinionText } from '#contract/text/examination.ts'
import { originText, reviewAnswerText } from '#contract/text/review.ts'
import type { Examination } from '#domain/examination/examination.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { PaperRound } from '#renderer/app/paper/PaperRound.tsx'
import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

interface ExaminationRoundProps {
  view: CaseView
  round: Examination
  rows: readonly ChecklistRow[]
}

/** A round as it stands: opinion, answers, and its paper. */
export function ExaminationRound({ view, round, rows }: ExaminationRoundProps) {
  const t = useText('examination')
  return (
    <div className="scrollColumn" data-pane tabIndex={-1}>
      <Descriptions
        bordered
        column={3}
        items={[
          { key: 'examiner', label: t('examiner'), children: round.examiner },
          { key: 'examinedOn', label: t('examinedOn'), children: round.examinedOn },
          { key: 'organ', label: t('organ'), children: round.organ === '' ? t('ownOrgan') : round.organ },
          { key: 'opinion', label: t('opinion'), children: examinationOpinionText[round.opinion] },
          { key: 'origin', label: t('origin'), children: originText[round.origin], span: 2 },
          { key: 'text', label: t('opinionText'), children: round.opinionText || '—', span: 3 },
        ]}
      />
      <Section title={t('rows')}>
        {round.answers.length === 0 ? <p className="muted">{t('noAnswers')}</p> : null}
        <ol className="checkRows">
          {rows.map((row, index) => (
            <AnsweredRow key={row.code} view={view} row={row} no={index + 1} round={round} />
          ))}
        </ol>
      </Section>
      {round.origin === 'paper' ? null : <ExaminationPaper view={view} round={round} />}
    </div>
  )
}

function AnsweredRow({ view, row, no, round }: { view: CaseView; row: ChecklistRow; no: number; round: Examination }) {
  const t = useText('examination')
  const answer = round.answers.find((one) => one.row === row.code)
  if (answer === undefined) return null
  const isAdverse = answer.answer === row.adverseAnswer
  const titleOf = (id: string) => view.file.materials.find((one) => one.id === id)?.title ?? '?'
  return (
    <li className="checkRow">
      <div className="checkLine">
        <span className="checkNo numeric">{no}</span>
        <span className="checkText">{row.text}</span>
        <span>{reviewAnswerText[answer.answer]}</span>
        <span className="checkMark">
          <StatusTag tone={isAdverse ? 'bad' : 'good'} text={t(isAdverse ? 'adverse' : 'fine')} />
        </span>
      </div>
      {answer.problem === '' ? null : (
        <div className="problem">
          <p>{answer.problem}</p>
          <p className="muted">
            {answer.citations
              .map((one) => t('citation', { title: titleOf(one.materialId), page: one.page }))
              .join('；')}
          </p>
        </div>
      )}
    </li>
  )
}

function ExaminationPaper({ view, round }: { view: CaseView; round: Examination }) {
  const t = useText('examination')
  const print = useCommandRpc('examination.print')
  const hangBack = useCommandRpc('examination.hangBack')
  const isOpen = view.file.case.archivedOn === null
  const mayWrite = useHasRole('examiner', 'reviewer', 'handler', 'recorder', 'archivist') && isOpen
  // The service names the form of a later round by its number.
  const title = round.no === 1 ? '案件审查表' : `案件审查表（第${round.no}次）`
  const kept = view.file.materials.filter((material) => material.withdrawnReason === '')
  return (
    <Section title={t('paper')}>
      <PaperRound
        materials={kept}
        printed={kept.findLast((one) => one.kind === 'examinationForm' && one.title === title) ?? null}
        signed={kept.find((one) => one.id === round.signedMaterialId) ?? null}
        isBusy={print.busy}
        mayWrite={mayWrite}
        onGenerate={() => void print.run({ examinationId: round.id })}
        onHangBack={async (materialId) => (await hangBack.run({ examinationId: round.id, materialId })).ok}
      />
    </Section>
  )
}
