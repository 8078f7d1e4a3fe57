import { Button } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { pointsToAnswer, type PointToAnswer } from '#domain/review/pointsToAnswer.ts'
import type { Citation, ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { PaperLinks } from './PaperLinks.tsx'
import { ReplyForm } from './ReplyForm.tsx'

interface RepliesProps {
  view: CaseView
  round: ReviewRound
  checklist: readonly ChecklistRow[]
  onOpen: (citation: Citation) => void
}

/** 承办机构反馈: every point of a round that did not agree, with the officer's answer or the form for it. */
export function RepliesSection({ view, round, checklist, onOpen }: RepliesProps) {
  const t = useText('rounds')
  const points = pointsToAnswer(round, checklist)
  const isLast = view.file.rounds.at(-1)?.id === round.id
  const mayReply =
    useHasRole('reviewer', 'handler', 'recorder', 'archivist') && isLast && view.file.case.archivedOn === null
  if (points.length === 0) return null
  return (
    <Section title={t('replies')} extra={mayReply ? <span className="muted">{t('repliesHint')}</span> : null}>
      {points.map((point) => (
        <PointReply key={point.row} {...{ view, round, point, mayReply, onOpen }} />
      ))}
    </Section>
  )
}

interface PointReplyProps extends Omit<RepliesProps, 'checklist'> {
  point: PointToAnswer
  mayReply: boolean
}

function PointReply({ view, round, point, mayReply, onOpen }: PointReplyProps) {
  const t = useText('rounds')
  const [isChanging, setChanging] = useState(false)
  const { reply } = point
  return (
    <div className="pointReply">
      <div>
        <strong>{point.no === 0 ? t('pointOpinion') : t('pointNo', { no: point.no })}</strong> {point.problem}
      </div>
      {reply === null ? null : (
        <div>
          <span className="muted">{t('replyBy', { by: reply.by, on: reply.on })}</span> {reply.text}{' '}
          <PaperLinks materialIds={reply.materialIds} materials={view.file.materials} onOpen={onOpen} />{' '}
          {mayReply && !isChanging ? (
            <Button type="link" onClick={() => setChanging(true)}>
              {t('changeReply')}
            </Button>
          ) : null}
        </div>
      )}
      {mayReply && (reply === null || isChanging) ? (
        <ReplyForm view={view} round={round} point={point} onDone={() => setChanging(false)} />
      ) : null}
      {!mayReply && reply === null ? <StatusTag tone="waiting" text={t('noReply')} /> : null}
    </div>
  )
}
