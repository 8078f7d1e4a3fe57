import type { CaseView } from '#contract/case.ts'
import { reviewAnswerText } from '#contract/text/review.ts'
import type { Citation, ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { answerTone } from './answers.ts'
import { CitationChips } from './CitationChips.tsx'

interface ConcludedAnswersProps {
  view: CaseView
  round: ReviewRound
  checklist: readonly ChecklistRow[]
  onOpen: (citation: Citation) => void
}

/** The answers of a concluded round, each with its problem, its sub-points and the pages it stands on. */
export function ConcludedAnswers({ view, round, checklist, onOpen }: ConcludedAnswersProps) {
  const t = useText('review')
  if (round.answers.length === 0) return <p className="muted">{t('noAnswers')}</p>
  return (
    <Section title={t('checklist')}>
      <ol className="checkRows">
        {checklist.map((row, index) => {
          const answer = round.answers.find((one) => one.row === row.code)
          return (
            <li key={row.code} id={`row-${row.code}`} className="checkRow">
              <div className="checkLine">
                <span className="checkNo numeric">{index + 1}</span>
                <span className="checkText">{row.text}</span>
                <StatusTag
                  tone={answerTone(row, answer)}
                  text={answer === undefined ? t('open') : reviewAnswerText[answer.answer]}
                />
              </div>
              {answer === undefined ? null : (
                <div className="problem">
                  <Points row={row} points={answer.points} />
                  {answer.problem === '' ? null : <p className="written">{answer.problem}</p>}
                  {answer.citations.length === 0 ? null : (
                    <div className="citations">
                      <CitationChips citations={answer.citations} materials={view.file.materials} onOpen={onOpen} />
                    </div>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

/** Only what was found bad is worth a line. */
function Points({ row, points }: { row: ChecklistRow; points: ReviewRound['answers'][number]['points'] }) {
  const bad = row.points.filter((point) =>
    points.some(({ code, answer }) => code === point.code && answer === 'adverse'),
  )
  if (bad.length === 0) return null
  return (
    <ul className="plainList">
      {bad.map((point) => (
        <li key={point.code}>{point.text}</li>
      ))}
    </ul>
  )
}
