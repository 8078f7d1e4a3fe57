import { Button } from 'antd'
import { useMemo, useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { Examination } from '#domain/examination/examination.ts'
import { DraftState } from '#renderer/app/DraftNotice.tsx'
import { useDesk } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

import { allFine, withAnswer, withCitation, type Prepared } from './examinationDraft.ts'
import { ExaminationRow } from './ExaminationRow.tsx'
import { OpinionBox } from './OpinionBox.tsx'
import { useExaminationDraft } from './useExaminationDraft.ts'

interface ExaminationEditorProps {
  view: CaseView
  round: Examination | null
  prepared: Prepared
  /** Null where there is nothing to go back to. */
  onCancel: (() => void) | null
  onSaved: (examinationId: string) => void
}

/** The six rows while they are answered: A all fine, J/K move, 1/2 answer, Ctrl+S finishes. */
export function ExaminationEditor({ view, round, prepared, onCancel, onSaved }: ExaminationEditorProps) {
  const t = useText('examination')
  const { account } = useDesk()
  const { draft, change, saveState, done } = useExaminationDraft(view, round, prepared)
  const save = useCommandRpc('examination.save')
  const [at, setAt] = useState(0)
  const { rows } = prepared
  const keys = useMemo(() => {
    const answer = (value: 'yes' | 'no') => () => {
      const row = rows[at]
      if (row !== undefined) change(withAnswer(draft, row.code, { answer: value }))
    }
    return {
      a: () => change(allFine(draft, rows)),
      j: () => setAt(Math.min(rows.length - 1, at + 1)),
      k: () => setAt(Math.max(0, at - 1)),
      '1': answer('yes'),
      '2': answer('no'),
    }
  }, [at, rows, draft, change])
  useShortcuts(keys)
  const finish = async () => {
    const { opinion, examinedOn, answers, opinionText } = draft
    if (opinion === null || examinedOn === null) return
    const me = { examiner: account.name, examinerStaffNo: account.staffNo }
    const typed = { opinion, examinedOn, opinionText, answers: [...answers] }
    const input = { ...me, ...typed, caseId: view.file.case.id, examinationId: round?.id ?? null }
    const answer = await save.run(input)
    if (!answer.ok) return
    done()
    onSaved(answer.value.examinationId)
  }
  const open = prepared.guards.filter((finding) => finding.verdict !== 'pass')
  return (
    <div className="scrollColumn" data-pane tabIndex={-1}>
      {open.length === 0 ? null : <GuardList findings={open} />}
      <div className="listHead">
        <h2>{t('rows')}</h2>
        <DraftState draft={saveState} />
        <span className="barGap" />
        <Button onClick={() => change(allFine(draft, rows))}>{t('allFine')}</Button>
      </div>
      <ol className="checkRows">
        {rows.map((row, index) => (
          <ExaminationRow
            key={row.code}
            row={row}
            no={index + 1}
            answer={draft.answers.find((one) => one.row === row.code)}
            hints={prepared.hints.filter((hint) => hint.row === row.code)}
            isAt={index === at}
            materials={view.file.materials}
            onFocus={() => setAt(index)}
            onChange={(answer) => change(withAnswer(draft, row.code, answer))}
            onCite={(citation) => change(withCitation(draft, row.code, citation))}
          />
        ))}
      </ol>
      <OpinionBox
        draft={draft}
        rows={rows}
        examiner={account.name}
        isBusy={save.busy}
        onChange={change}
        onCancel={onCancel}
        onFinish={() => void finish()}
      />
    </div>
  )
}
