import { Button, Radio } from 'antd'

import { reviewAnswerText } from '#contract/text/review.ts'
import type { Material } from '#domain/material/material.ts'
import type { Citation, ReviewAnswer } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { isAdverse, withAnswer, type OpenRow } from './answers.ts'
import { CheckPoints, PointsButton } from './CheckPoints.tsx'
import { CitationChips } from './CitationChips.tsx'
import { LastAnswer } from './LastAnswer.tsx'
import { PhraseText } from './PhraseText.tsx'
import { withRowAnswer } from './points.ts'
import type { RowBefore } from './rowsOfRound.ts'
import type { EditDraft } from './useReviewDraft.ts'

export interface CheckRowProps {
  row: ChecklistRow
  no: number
  answer: ReviewAnswer | undefined
  entry: OpenRow
  /** What was said of it in the round before, when it must be answered again. */
  before: RowBefore | null
  isAt: boolean
  /** The sub-point at hand, when the reader goes through them. */
  pointAt: string | null
  isUnfolded: boolean
  materials: readonly Material[]
  citeText: string
  edit: EditDraft
  onFocus: (row: string) => void
  onUnfold: (row: string) => void
  onCite: (row: string) => void
  onOpen: (citation: Citation) => void
}

/** One row of form 36; problem and page are asked only for an adverse answer, any answer may cite. */
export function CheckRow(props: CheckRowProps) {
  const t = useText('reviewDesk')
  const { row, no, answer, entry, isAt, edit } = props
  return (
    <li
      id={`row-${row.code}`}
      className={isAt ? 'checkRow isAt' : 'checkRow'}
      aria-current={isAt ? 'true' : undefined}
      onFocus={() => props.onFocus(row.code)}
    >
      <div className="checkLine">
        <span className="checkNo numeric">{no}</span>
        <span className="checkText">{row.text}</span>
        <Radio.Group
          aria-label={row.text}
          value={answer?.answer ?? null}
          onChange={(event) => edit((draft) => withRowAnswer(draft, row, event.target.value === 'yes' ? 'yes' : 'no'))}
          options={[
            { value: 'yes', label: reviewAnswerText.yes },
            { value: 'no', label: reviewAnswerText.no },
          ]}
        />
        <span className="checkMark">
          <Mark row={row} answer={answer} />
        </span>
      </div>
      {props.before === null ? null : (
        <LastAnswer before={props.before} materials={props.materials} onOpen={props.onOpen} />
      )}
      {/* The same height whether the row is at hand or not: else a click would land beside what it meant. */}
      <div className="checkBacking">
        {row.points.length === 0 ? null : <PointsButton {...props} />}
        <Cited {...props} />
      </div>
      {props.isUnfolded ? <CheckPoints row={row} points={entry.points} at={props.pointAt} edit={edit} /> : null}
      <Problem {...props} />
      {answer === undefined || answer.keptFrom === null ? null : (
        <p className="muted keptFrom">{t('keptFrom', { no: answer.keptFrom })}</p>
      )}
    </li>
  )
}

/** 未答, 符合, 不符合; a neutral row (是否属于重大执法决定) is only answered. */
function Mark({ row, answer }: Pick<CheckRowProps, 'row' | 'answer'>) {
  const t = useText('review')
  if (answer === undefined) return <StatusTag tone="idle" text={t('open')} />
  if (row.adverseAnswer === null) return <StatusTag tone="idle" text={t('answered')} />
  return isAdverse(row, answer) ? (
    <StatusTag tone="bad" text={t('adverse')} />
  ) : (
    <StatusTag tone="good" text={t('fine')} />
  )
}

/** The cited places; any answer may cite. */
function Cited({ row, answer, entry, isAt, materials, citeText, edit, onCite, onOpen }: CheckRowProps) {
  const t = useText('reviewDesk')
  const adverse = isAdverse(row, answer)
  const cite = isAt && citeText !== '' ? citeText : t('citeShort')
  return (
    <div className="citations">
      <CitationChips
        citations={entry.citations}
        materials={materials}
        onOpen={onOpen}
        onRemove={(citation) =>
          edit((draft) => withAnswer(draft, row.code, { citations: entry.citations.filter((one) => one !== citation) }))
        }
      />
      <Button
        disabled={citeText === ''}
        type={adverse ? 'default' : 'text'}
        // The mouse must not take the selection away that is to be cited.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onCite(row.code)}
        aria-label={t('citeFor', { cite, row: row.text })}
      >
        {cite}
      </Button>
    </div>
  )
}

/** Asked for an adverse answer only. */
function Problem({ row, answer, entry, edit }: CheckRowProps) {
  const t = useText('review')
  const d = useText('reviewDesk')
  if (!isAdverse(row, answer)) return null
  return (
    <div className="problem">
      <PhraseText
        label={t('problem')}
        row={row.code}
        phrasesLabel={d('phrasesFor', { row: row.text })}
        rows={2}
        value={entry.problem}
        onChange={(problem) => edit((draft) => withAnswer(draft, row.code, { problem }))}
      />
    </div>
  )
}
