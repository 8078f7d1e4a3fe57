import { Splitter } from 'antd'
import { useCallback, useMemo, useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { idsInOrder } from '#renderer/ui/materialChoices.ts'
import { PageMarkingsContext } from '#renderer/ui/viewer/pageMarkings.ts'

import { ConcludedRound } from './ConcludedRound.tsx'
import { FilePane } from './FilePane.tsx'
import { ReviewEditor } from './ReviewEditor.tsx'
import { RightPane } from './RightPane.tsx'
import { roundBefore, rowsOfRound } from './rowsOfRound.ts'
import { firstPlace, useDeskPlace } from './useDeskPlace.ts'
import { useMarkings } from './useMarkings.ts'
import { useRemarks } from './useRemarks.ts'
import { useReviewDraft } from './useReviewDraft.ts'
import { useRowAt } from './useRowAt.ts'

/** Whether the reader wants the whole window; a habit of the seat, nothing of the case. */
const wideKey = 'reviewDesk'

interface ReviewDeskProps {
  view: CaseView
  round: ReviewRound
  checklist: readonly ChecklistRow[]
}

/** 左看右写: the file on the left, the checklist on the right. */
export function ReviewDesk(props: ReviewDeskProps) {
  const isReviewer = useHasRole('reviewer')
  const isWritten = isReviewer && props.round.concludedOn === null && props.view.file.case.archivedOn === null
  return isWritten ? <WritingDesk {...props} /> : <Desk {...props} writing={null} />
}

/** Only an open round has a draft: of a concluded one nothing is saved on leaving. */
function WritingDesk(props: ReviewDeskProps) {
  return <Desk {...props} writing={useReviewDraft(props.round)} />
}

function Desk({
  view,
  round,
  checklist,
  writing,
}: ReviewDeskProps & { writing: ReturnType<typeof useReviewDraft> | null }) {
  const [first] = useState(() =>
    firstPlace(idsInOrder(view.file.materials.filter((material) => material.volume === '正')), round.snapshot),
  )
  const desk = useDeskPlace(first)
  const [isWide, setWide] = useState(() => localStorage.getItem(wideKey) === 'wide')
  const widen = useCallback((next: boolean) => {
    localStorage.setItem(wideKey, next ? 'wide' : '')
    setWide(next)
  }, [])
  const last = roundBefore(round, view.file.rounds)
  const rows = useMemo(() => rowsOfRound(checklist, round, last), [checklist, round, last])
  const rowAt = useRowAt(useMemo(() => rows.map(({ row }) => row), [rows]))
  const remarks = useRemarks(view.file.case.id, desk)
  // What a reviewer has put down before the end of the round is his own.
  const settled = round.concludedOn === null ? [] : round.answers
  const entries = writing === null ? settled : [...writing.draft.answers, ...writing.draft.openRows]
  const markings = useMarkings(view, { checklist, entries, desk, rowAt, remarks })
  const { place, target, onPage, open } = desk
  // The file is drawn anew when the reader goes somewhere, not with every key typed on the right.
  const filePane = useMemo(
    () => <FilePane view={view} round={round} place={place} target={target} onPage={onPage} onChoose={open} />,
    [view, round, place, target, onPage, open],
  )
  return (
    <Splitter className={isWide ? 'split wideDesk' : 'split'}>
      <Splitter.Panel defaultSize="54%" min={360} max="70%">
        <PageMarkingsContext value={markings}>{filePane}</PageMarkingsContext>
      </Splitter.Panel>
      <Splitter.Panel>
        <RightPane view={view} remarks={remarks} isWide={isWide} onWide={widen} onOpen={open}>
          {writing === null ? (
            <ConcludedRound view={view} round={round} checklist={checklist} onOpen={open} />
          ) : (
            <ReviewEditor {...{ view, round, last, rows, checklist, writing, desk, rowAt }} />
          )}
        </RightPane>
      </Splitter.Panel>
    </Splitter>
  )
}
