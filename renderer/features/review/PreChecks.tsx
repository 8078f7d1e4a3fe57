import { memo, useState, type ReactNode } from 'react'

import type { Citation, ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import type { PreCheckFinding } from '#domain/rules/preChecks/preCheck.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'

import type { ReviewDraft } from './answers.ts'
import { PreCheckItem } from './PreCheckItem.tsx'
import { adoptPreCheck, dismissPreCheck, reopenPreCheck } from './takePreCheck.ts'
import type { EditDraft } from './useReviewDraft.ts'

interface PreChecksProps {
  round: ReviewRound
  checklist: readonly ChecklistRow[]
  draft: ReviewDraft
  edit: EditDraft
  onOpen: (citation: Citation) => void
}

/** 机器预审: what fails first, what cannot be judged next; each is adopted or dismissed by the reviewer alone. */
export function PreChecks({ draft, ...props }: PreChecksProps) {
  return <PreCheckList {...props} taken={draft.preChecks} />
}

type PreCheckListProps = Omit<PreChecksProps, 'draft'> & { taken: ReviewDraft['preChecks'] }

/** Drawn anew only when something was adopted or dismissed, never while a row is typed in. */
const PreCheckList = memo(function PreCheckList({ round, checklist, taken, edit, onOpen }: PreCheckListProps) {
  const t = useText('reviewChecks')
  const query = useQueryRpc('review.check', { caseId: round.caseId })
  const [asked, setAsked] = useState<PreCheckFinding | null>(null)
  if (query.isPending) return null
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const all = query.data.preChecks
  const of = (verdict: PreCheckFinding['verdict']) => all.filter((one) => one.verdict === verdict)
  const takenOf = ({ code }: PreCheckFinding) => taken.find((one) => one.code === code)
  const isOpen = (finding: PreCheckFinding) => takenOf(finding) === undefined
  const failing = of('fail').filter(isOpen)
  const unknown = of('unknown').filter(isOpen)
  const settled = [...of('fail'), ...of('unknown')].filter((one) => !isOpen(one))
  const list = (findings: readonly PreCheckFinding[]) => (
    <ul className="guardList preCheckList">
      {findings.map((finding) => (
        <PreCheckItem
          key={finding.code}
          finding={finding}
          taken={takenOf(finding)}
          round={round}
          onOpen={onOpen}
          onAdopt={() => edit((now) => adoptPreCheck(now, finding, { rows: checklist, round }))}
          onDismiss={() => setAsked(finding)}
          onTakeBack={() => edit((now) => reopenPreCheck(now, finding.code))}
        />
      ))}
    </ul>
  )
  const counts = {
    fail: failing.length,
    unknown: unknown.length,
    settled: settled.length,
    pass: of('pass').length,
  }
  return (
    <details className="folded preChecks" open={failing.length > 0 || undefined}>
      <summary>
        <strong>{t('preChecks')}</strong>　{t('summary', counts)}
      </summary>
      <p className="muted">{failing.length === 0 ? t('noFail') : t('onlyProposes')}</p>
      {list(failing)}
      <Folded title={t('unknowns', { count: unknown.length })} count={unknown.length}>
        {list(unknown)}
      </Folded>
      <Folded title={t('settled', { count: settled.length })} count={settled.length}>
        {list(settled)}
      </Folded>
      <Folded title={t('passes', { count: counts.pass })} count={counts.pass}>
        {list(of('pass'))}
      </Folded>
      <ReasonDialog
        title={t(asked?.verdict === 'unknown' ? 'seenTitle' : 'dismissTitle', { title: asked?.title ?? '' })}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onReason={(reason) => {
          if (asked !== null) edit((now) => dismissPreCheck(now, asked.code, reason))
          setAsked(null)
        }}
      />
    </details>
  )
})

function Folded({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <details className="folded">
      <summary>{title}</summary>
      {children}
    </details>
  )
}
