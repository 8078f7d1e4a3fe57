import { Descriptions } from 'antd'

import type { CaseView } from '#contract/case.ts'
import { originText, reviewKindText, reviewOpinionText } from '#contract/text/review.ts'
import type { Citation, ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { PaperRound } from '#renderer/app/paper/PaperRound.tsx'
import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { ConcludedAnswers } from './ConcludedAnswers.tsx'
import { PreChecksTaken } from './PreChecksTaken.tsx'
import { RepliesSection } from './RepliesSection.tsx'
import { RoundPapers } from './RoundPapers.tsx'
import { SubmissionNote } from './SubmissionNote.tsx'

interface ConcludedRoundProps {
  view: CaseView
  round: ReviewRound
  checklist: readonly ChecklistRow[]
  onOpen: (citation: Citation) => void
}

/** A round as it stands: opinion, answers, and its paper. */
export function ConcludedRound({ view, round, checklist, onOpen }: ConcludedRoundProps) {
  const t = useText('review')
  return (
    <div className="splitPane" data-pane tabIndex={-1}>
      <Descriptions
        bordered
        column={2}
        items={[
          { key: 'kind', label: t('kind'), children: reviewKindText[round.kind] },
          { key: 'reviewer', label: t('reviewer'), children: round.reviewer },
          { key: 'submittedOn', label: t('submittedOn'), children: `${round.submittedOn} ${round.submittedBy}` },
          { key: 'concludedOn', label: t('concludedOn'), children: round.concludedOn ?? t('openRound') },
          {
            key: 'opinion',
            label: t('opinion'),
            children: round.opinion === null ? '—' : reviewOpinionText[round.opinion],
          },
          {
            key: 'origin',
            label: t('origin'),
            children: [originText[round.origin], round.organ].filter((text) => text !== '').join('　'),
          },
          { key: 'text', label: t('opinionText'), children: round.opinionText || '—', span: 2 },
        ]}
      />
      <SubmissionNote file={view.file} round={round} onOpen={onOpen} />
      <RepliesSection view={view} round={round} checklist={checklist} onOpen={onOpen} />
      {round.concludedOn === null ? (
        <EmptyState title={t('waitsFor', { name: round.reviewer })} />
      ) : (
        <ConcludedAnswers view={view} round={round} checklist={checklist} onOpen={onOpen} />
      )}
      <PreChecksTaken round={round} />
      {round.concludedOn === null ? null : <ReviewPaper view={view} round={round} />}
    </div>
  )
}

function ReviewPaper({ view, round }: { view: CaseView; round: ReviewRound }) {
  const t = useText('review')
  const print = useCommandRpc('review.print')
  const hangBack = useCommandRpc('review.hangBack')
  const mayWrite = useHasRole('reviewer', 'handler', 'recorder', 'archivist') && view.file.case.archivedOn === null
  // The service names the form of a later round by its number.
  const title = round.no === 1 ? '案件法制审核表' : `案件法制审核表（第${round.no}轮）`
  const kept = view.file.materials.filter((material) => material.withdrawnReason === '')
  return (
    <Section title={t('paper')}>
      <PaperRound
        materials={kept}
        printed={kept.findLast((material) => material.kind === 'reviewForm' && material.title === title) ?? null}
        signed={kept.find((material) => material.id === round.signedMaterialId) ?? null}
        isBusy={print.busy}
        mayWrite={mayWrite}
        onGenerate={() => void print.run({ roundId: round.id })}
        onHangBack={async (materialId) => (await hangBack.run({ roundId: round.id, materialId })).ok}
      />
      {mayWrite && round.origin === 'live' ? <RoundPapers round={round} /> : null}
    </Section>
  )
}
