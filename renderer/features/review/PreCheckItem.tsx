import { Button } from 'antd'

import { verdictText } from '#contract/text/case.ts'
import type { Citation, ReviewRound } from '#domain/review/review.ts'
import type { PreCheckFinding } from '#domain/rules/preChecks/preCheck.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { SourceText } from '#renderer/ui/SourceText.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { citationOf, type PreCheckTaken } from './takePreCheck.ts'

const tones = { fail: 'waiting', unknown: 'unknown', pass: 'good' } as const

interface PreCheckItemProps {
  finding: PreCheckFinding
  taken: PreCheckTaken | undefined
  round: ReviewRound
  onOpen: (citation: Citation) => void
  onAdopt: () => void
  onDismiss: () => void
  onTakeBack: () => void
}

/** One thing the machine saw: why, by which rule, on which page, and what the reviewer did with it. */
export function PreCheckItem({ finding, taken, round, onOpen, ...actions }: PreCheckItemProps) {
  const t = useText('reviewChecks')
  const { row, title, verdict, message, source, exception } = finding
  return (
    <li className="guard preCheck">
      <StatusTag tone={tones[verdict]} text={verdict === 'fail' ? t('suspected') : verdictText[verdict]} />
      <div className="guardText">
        <strong>{title}</strong>{' '}
        <button type="button" className="linkButton" aria-label={t('toRow', { no: row })} onClick={() => showRow(row)}>
          {t('ofRow', { no: row })}
        </button>
        <p className="preCheckMessage">
          {message} <SourceText source={source} />
        </p>
        {exception === '' ? null : <p className="muted preCheckMessage">{exception}</p>}
        <Evidence finding={finding} round={round} onOpen={onOpen} />
        <Done finding={finding} taken={taken} />
      </div>
      <Actions finding={finding} taken={taken} {...actions} />
    </li>
  )
}

function showRow(row: string): void {
  document.querySelector(`#row-${row}`)?.scrollIntoView({ block: 'center' })
}

function Evidence({ finding, round, onOpen }: Pick<PreCheckItemProps, 'finding' | 'round' | 'onOpen'>) {
  const t = useText('reviewChecks')
  return finding.evidence.map((one) => {
    const { materialId, title, page, quote } = one
    const citation = citationOf(one, round)
    const words = page === null ? t('seenInPaper', { title }) : t('seenOnPage', { title, page })
    const key = `${materialId ?? ''}${page ?? 0}${quote}`
    if (citation === null) {
      return (
        <span key={key} className="muted evidenceLink">
          {words}（{t('notSubmitted')}）
        </span>
      )
    }
    return (
      <button key={key} type="button" className="linkButton evidenceLink" onClick={() => onOpen(citation)}>
        {words}
      </button>
    )
  })
}

function Done({ finding: { row, verdict }, taken }: Pick<PreCheckItemProps, 'finding' | 'taken'>) {
  const t = useText('reviewChecks')
  if (taken === undefined) return null
  if (taken.taken === 'adopted') return <p className="muted preCheckMessage">{t('adoptedIntoRow', { no: row })}</p>
  const { reason } = taken
  return <p className="muted preCheckMessage">{t(verdict === 'unknown' ? 'checkedBy' : 'dismissed', { reason })}</p>
}

type ActionsProps = Pick<PreCheckItemProps, 'finding' | 'taken' | 'onAdopt' | 'onDismiss' | 'onTakeBack'>

/** A hard stop cannot be waved through: who typed a wrong amount mends the facts, and it is gone. */
function Actions({ finding, taken, onAdopt, onDismiss, onTakeBack }: ActionsProps) {
  const t = useText('reviewChecks')
  const { title, verdict, proposal, hardStop } = finding
  if (verdict === 'pass') return null
  if (taken !== undefined) {
    return (
      <Button size="small" type="text" aria-label={t('takeBackLabel', { title })} onClick={onTakeBack}>
        {t('takeBack')}
      </Button>
    )
  }
  if (verdict === 'unknown') {
    return (
      <Button size="small" aria-label={t('seenLabel', { title })} onClick={onDismiss}>
        {t('seen')}
      </Button>
    )
  }
  return (
    <span className="preCheckActions">
      {proposal === null ? null : (
        <Button size="small" type="primary" aria-label={t('adoptLabel', { title })} onClick={onAdopt}>
          {t('adopt')}
        </Button>
      )}
      <Button
        size="small"
        disabled={hardStop}
        title={hardStop ? t('hardStop') : undefined}
        aria-label={t('dismissLabel', { title })}
        onClick={onDismiss}
      >
        {t('dismiss')}
      </Button>
    </span>
  )
}
