import { Button, Segmented } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { reviewKindText, reviewOpinionText } from '#contract/text/review.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

import { PaperReviewDialog } from './PaperReviewDialog.tsx'
import { ReviewDesk } from './ReviewDesk.tsx'
import { RoundClock, RoundHead } from './RoundHead.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'

/** 法制审核: the rounds, and the one that is open on the desk (left the file, right the checklist). */
export function ReviewTab({ view }: { view: CaseView }) {
  const t = useText('review')
  const rounds = view.file.rounds
  const [chosen, setChosen] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'submit' | 'paper' | null>(null)
  const checklist = useQueryRpc('review.checklist', { caseId: view.file.case.id })
  const isClosed = view.file.case.archivedOn !== null
  const maySubmit = useHasRole('handler', 'reviewer') && rounds.every((round) => round.concludedOn !== null)
  const mayRecord = useHasRole('reviewer', 'handler', 'recorder', 'archivist')
  if (checklist.isPending) return <Loading />
  if (checklist.isError) return <ErrorState error={checklist.error} onRetry={() => void checklist.refetch()} />
  const round = rounds.find((one) => one.id === chosen) ?? rounds.at(-1)
  return (
    <div className="fillColumn">
      <div className="tabBar">
        {rounds.length > 0 && round !== undefined ? (
          <Segmented
            aria-label={t('rounds')}
            value={round.id}
            onChange={setChosen}
            options={rounds.map((one) => ({
              value: one.id,
              label: roundLabel(one, t('roundNo', { no: one.no }), t('openRound')),
            }))}
          />
        ) : null}
        {round === undefined ? null : <RoundClock view={view} round={round} mayExtend={mayRecord && !isClosed} />}
        <span className="barGap" />
        {isClosed ? null : (
          <>
            <Button
              type={rounds.length === 0 ? 'primary' : 'default'}
              disabled={!maySubmit}
              onClick={() => setDialog('submit')}
            >
              {t('submit')}
            </Button>
            <Button disabled={!mayRecord} onClick={() => setDialog('paper')}>
              {t('recordPaper')}
            </Button>
          </>
        )}
      </div>
      {round === undefined ? (
        <EmptyState title={t(isClosed ? 'noneKept' : 'none')} {...(isClosed ? {} : { hint: t('noneHint') })} />
      ) : (
        <>
          <RoundHead
            view={view}
            round={round}
            checklist={checklist.data}
            onSubmit={maySubmit && !isClosed ? () => setDialog('submit') : undefined}
          />
          <ReviewDesk key={round.id} view={view} round={round} checklist={checklist.data} />
        </>
      )}
      <SubmitDialog
        view={view}
        checklist={checklist.data}
        isOpen={dialog === 'submit'}
        onClose={() => setDialog(null)}
      />
      <PaperReviewDialog view={view} isOpen={dialog === 'paper'} onClose={() => setDialog(null)} />
    </div>
  )
}

function roundLabel(round: ReviewRound, name: string, open: string): string {
  const opinion = round.concludedOn === null || round.opinion === null ? open : reviewOpinionText[round.opinion]
  const parts = [name, round.organ, round.kind === 'pre' ? reviewKindText.pre : '', opinion]
  return parts.filter((part) => part !== '').join(' ')
}
