import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { Citation, ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { DraftState } from '#renderer/app/DraftNotice.tsx'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { selectedQuote } from '#renderer/ui/viewer/drawPage.ts'

import { allFine, answerOf, withAnswer, withCitation } from './answers.ts'
import { CheckRow } from './CheckRow.tsx'
import { ConcludeBox } from './ConcludeBox.tsx'
import type { Place } from './ReviewDesk.tsx'
import { useReviewDraft } from './useReviewDraft.ts'

interface ReviewEditorProps {
  view: CaseView
  round: ReviewRound
  checklist: readonly ChecklistRow[]
  place: Place | null
  onOpen: (citation: Citation) => void
}

/** The checklist while it is being answered: J/K move, 1/2 answer, A all fine, C cites the page on the left. */
export function ReviewEditor({ view, round, checklist, place, onOpen }: ReviewEditorProps) {
  const t = useText('review')
  const { draft, change, save, isSaving, saveState, done } = useReviewDraft(round)
  const [at, setAt] = useState(0)
  const row = checklist[at]
  const cite = useCallback(
    (code: string) => {
      if (place !== null) change(withCitation(draft, code, { ...place, quote: selectedQuote(), rect: null }))
    },
    [place, draft, change],
  )
  const keys = useMemo(() => {
    const moveTo = (next: number) => {
      const index = Math.max(0, Math.min(checklist.length - 1, next))
      setAt(index)
      document.querySelector(`#row-${checklist[index]?.code ?? ''}`)?.scrollIntoView({ block: 'nearest' })
    }
    const answer = (value: 'yes' | 'no') => () => {
      if (row !== undefined) change(withAnswer(draft, row.code, { answer: value }))
    }
    return {
      j: () => moveTo(at + 1),
      k: () => moveTo(at - 1),
      '1': answer('yes'),
      '2': answer('no'),
      a: () => change(allFine(draft, checklist)),
      c: () => row !== undefined && cite(row.code),
      'Ctrl+s': () => void save(),
    }
  }, [at, row, draft, checklist, cite, change, save])
  useShortcuts(keys)
  return (
    <div className="splitPane reviewPane" data-pane tabIndex={-1}>
      <div className="listHead">
        <h2>{t('checklist')}</h2>
        <DraftState draft={saveState} />
        <span className="barGap" />
        <Button onClick={() => change(allFine(draft, checklist))}>{t('allFine')}</Button>
        <Button loading={isSaving} onClick={() => void save()}>
          {t('save')}
        </Button>
      </div>
      <ol className="checkRows">
        {checklist.map((one, index) => (
          <CheckRow
            key={one.code}
            row={one}
            no={index + 1}
            answer={answerOf(draft, one.code)}
            isAt={index === at}
            materials={view.file.materials}
            place={place}
            onFocus={() => setAt(index)}
            onChange={(answer) => change(withAnswer(draft, one.code, answer))}
            onCite={() => cite(one.code)}
            onOpen={onOpen}
          />
        ))}
      </ol>
      <ConcludeBox round={round} draft={draft} checklist={checklist} onChange={change} save={save} onConcluded={done} />
    </div>
  )
}
