import { Button } from 'antd'
import { memo, useCallback, useMemo } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { DraftState } from '#renderer/app/DraftNotice.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import { allFine, answerOf, entryOf, progressOf, withCitation } from './answers.ts'
import type { OpenChange } from './ChangeLine.tsx'
import { CheckRow } from './CheckRow.tsx'
import { ConcludeBox } from './ConcludeBox.tsx'
import { PreChecks } from './PreChecks.tsx'
import { RoundStart } from './RoundStart.tsx'
import type { RowOfRound } from './rowsOfRound.ts'
import { useCheckKeys } from './useCheckKeys.ts'
import { useNeutralAnswer } from './useNeutralAnswer.ts'
import type { DeskPlace } from './useDeskPlace.ts'
import type { ReviewDraftState } from './useReviewDraft.ts'
import type { RowAt } from './useRowAt.ts'

interface ReviewEditorProps {
  view: CaseView
  round: ReviewRound
  /** The round before; undefined for a first one. */
  last: ReviewRound | undefined
  rows: readonly RowOfRound[]
  checklist: readonly ChecklistRow[]
  writing: ReviewDraftState
  desk: DeskPlace
  rowAt: RowAt
}

/** Typing in one row draws that row only. */
const Row = memo(CheckRow)

/** The checklist while it is being answered. */
export function ReviewEditor({ view, round, last, rows, checklist, writing, desk, rowAt }: ReviewEditorProps) {
  const t = useText('review')
  const d = useText('reviewDesk')
  const citeText = useCiteText(view, desk)
  const neutral = useNeutralAnswer(round.caseId)
  const { draft, edit, save, isSaving, saveState, done } = writing
  const { spot, draw, open } = desk
  const cite = useCallback(
    (row: string) => {
      const citation = spot()
      if (citation === null) return
      edit((now) => withCitation(now, row, citation))
      draw(null)
    },
    [spot, edit, draw],
  )
  const inOrder = useMemo(() => rows.map(({ row }) => row), [rows])
  useCheckKeys({ checklist: inOrder, rowAt, edit, neutral, cite, save })
  const openChange = useCallback<OpenChange>(
    ({ was, now }) => {
      const page = now ?? was
      if (page !== null) open(page)
    },
    [open],
  )
  const blank = useMemo(() => new Map(checklist.map(({ code }) => [code, entryOf(emptyDraft, code)])), [checklist])
  return (
    <div className="splitPane reviewPane" data-pane tabIndex={-1}>
      <div className="listHead">
        <h2>{t('checklist')}</h2>
        <span className="muted numeric">{d('progress', progressOf(draft, checklist))}</span>
        <DraftState draft={saveState} />
        <span className="barGap" />
        <Button onClick={() => edit((now) => allFine(now, checklist, neutral))}>{t('allFine')}</Button>
        <Button loading={isSaving} onClick={() => void save()}>
          {t('save')}
        </Button>
      </div>
      <RoundStart file={view.file} round={round} last={last} rows={rows} onOpen={openChange} />
      <PreChecks round={round} checklist={checklist} draft={draft} edit={edit} onOpen={open} />
      <ol className="checkRows">
        {rows.map(({ row, no, before }) => {
          const answer = answerOf(draft, row.code)
          const begun = draft.openRows.find((one) => one.row === row.code)
          return (
            <Row
              key={row.code}
              row={row}
              no={no}
              before={before}
              answer={answer}
              entry={answer ?? begun ?? blank.get(row.code) ?? entryOf(draft, row.code)}
              isAt={rowAt.row === row.code}
              pointAt={rowAt.row === row.code ? rowAt.point : null}
              isUnfolded={rowAt.unfolded.includes(row.code)}
              materials={view.file.materials}
              citeText={citeText}
              edit={edit}
              onFocus={rowAt.set}
              onUnfold={rowAt.unfold}
              onCite={cite}
              onOpen={open}
            />
          )
        })}
      </ol>
      <ConcludeBox
        round={round}
        draft={draft}
        checklist={checklist}
        edit={edit}
        onRow={rowAt.focus}
        save={save}
        onConcluded={done}
      />
    </div>
  )
}

const emptyDraft = { answers: [], openRows: [], opinion: null, opinionText: '', preChecks: [] }

/** What C would cite now; empty where no page is open. */
function useCiteText(view: CaseView, { place, drawn }: DeskPlace): string {
  const t = useText('reviewDesk')
  if (place === null) return ''
  if (drawn !== null && drawn.page.materialId === place.materialId) return t('citeDrawn')
  const labels = view.file.materials.find((one) => one.id === place.materialId)?.pageLabels
  return t('cite', { page: labels?.[place.page - 1] ?? place.page })
}
