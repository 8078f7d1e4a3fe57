import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'

import type { Day } from '#domain/day.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { isElsewhere, useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { DayBox, todayHere } from '#renderer/ui/form/DayField.tsx'

import { gapsOf, type ReviewDraft } from './answers.ts'
import { GapList } from './GapList.tsx'
import { OpinionChoice } from './OpinionChoice.tsx'
import { PhraseText } from './PhraseText.tsx'
import { PreChecksLeft } from './PreChecksLeft.tsx'
import { TransferOffer } from './TransferOffer.tsx'
import type { EditDraft } from './useReviewDraft.ts'

interface ConcludeBoxProps {
  round: ReviewRound
  draft: ReviewDraft
  checklist: readonly ChecklistRow[]
  edit: EditDraft
  onRow: (row: string) => void
  save: () => Promise<boolean>
  onConcluded: () => void
}

/** 审核意见 and the end of the round; what is missing is listed, nothing is guessed. */
export function ConcludeBox({ round, draft, checklist, edit, onRow, save, onConcluded }: ConcludeBoxProps) {
  const t = useText('review')
  const d = useText('reviewDesk')
  const conclude = useCommandRpc('review.conclude')
  const [day, setDay] = useState<Day | null>(todayHere())
  const [asked, setAsked] = useState(0)
  const gaps = gapsOf(draft, checklist)
  const numbers = new Map(checklist.map((row, index) => [row.code, index + 1]))
  const finish = async () => {
    setAsked((times) => times + 1)
    if (gaps.length > 0 || day === null) return
    if (!(await save())) return
    const answer = await conclude.run({ roundId: round.id, concludedOn: day })
    if (answer.ok) onConcluded()
  }
  useConcludeKey(() => void finish())
  return (
    <div className="conclude">
      <h2>{t('opinion')}</h2>
      <OpinionChoice
        label={t('opinion')}
        value={draft.opinion}
        onChange={(opinion) => edit((now) => ({ ...now, opinion }))}
      />
      <TransferOffer draft={draft} checklist={checklist} edit={edit} />
      <div className="phrases">
        {(['agree', 'return', 'disagree'] as const).map((phrase) => (
          <Button
            key={phrase}
            type="dashed"
            onClick={() => edit((now) => ({ ...now, opinion: phrase, opinionText: t(`phrase.${phrase}`) }))}
          >
            {t(`phraseName.${phrase}`)}
          </Button>
        ))}
      </div>
      <PhraseText
        label={t('opinionText')}
        row=""
        phrasesLabel={d('phrasesForOpinion')}
        rows={3}
        value={draft.opinionText}
        onChange={(opinionText) => edit((now) => ({ ...now, opinionText }))}
      />
      {asked > 0 && gaps.length > 0 ? <GapList key={asked} gaps={gaps} numbers={numbers} onRow={onRow} /> : null}
      <PreChecksLeft round={round} taken={draft.preChecks} />
      <div className="formFoot">
        <DayBox label={t('concludedOn')} value={day} onChange={setDay} />
        <Button type="primary" title={d('concludeKey')} loading={conclude.busy} onClick={() => void finish()}>
          {t('conclude')}
        </Button>
      </div>
    </div>
  )
}

/** Ctrl+Enter ends the round wherever the focus stands, unless a dialog takes it. */
function useConcludeKey(conclude: () => void): void {
  const latest = useRef(conclude)
  useEffect(() => {
    latest.current = conclude
  })
  useShortcuts(
    useMemo(
      () => ({
        'Ctrl+Enter': () => {
          if (!isElsewhere(document.body)) latest.current()
        },
      }),
      [],
    ),
  )
}
