import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'

import type { CaseView } from '#contract/case.ts'
import type { OutputOf } from '#contract/index.ts'
import { appliesText, mustText } from '#contract/text/reviewCheck.ts'
import type { TriggerReason } from '#domain/rules/triggerReasons.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { SourceText } from '#renderer/ui/SourceText.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

const tones = { yes: 'waiting', no: 'idle', unknown: 'unknown' } as const
const lead = { yes: 'because', no: 'becauseNone', unknown: 'becauseOpen' } as const

/** 是否须审: every reason for and against review and discussion, with its law, also when the answer is no. */
export function ReasonsPanel({ view }: { view: CaseView }) {
  const t = useText('reviewChecks')
  const navigate = useNavigate()
  const caseId = view.file.case.id
  const query = useQueryRpc('review.check', { caseId })
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const { testedOn, isDecided, ...found } = query.data
  return (
    <div className="scrollColumn reasons">
      <div className="listHead">
        <span className="muted">{t(isDecided ? 'decidedOn' : 'today', { day: testedOn })}</span>
        <span className="barGap" />
        <Button
          onClick={() => void navigate({ to: '/cases/$caseId', params: { caseId }, search: { tab: 'overview' } })}
        >
          {t('editFacts')}
        </Button>
      </div>
      <Reasons
        title={t('review')}
        must={mustText.review}
        answer={found.mustReview}
        reasons={found.reviewTriggers}
        view={view}
      />
      <Reasons
        title={t('discussion')}
        must={mustText.discussion}
        answer={found.mustDiscuss}
        reasons={found.discussionTriggers}
        view={view}
      />
    </div>
  )
}

type Applies = OutputOf<'review.check'>['mustReview']

interface ReasonsProps {
  title: string
  must: Readonly<Record<Applies, string>>
  answer: Applies
  reasons: readonly TriggerReason[]
  view: CaseView
}

/** What decides stands open; what speaks against it folds away, unless it is all there is to say. */
function Reasons({ title, must, answer, reasons, view }: ReasonsProps) {
  const t = useText('reviewChecks')
  const of = (applies: Applies) => reasons.filter((one) => one.applies === applies)
  return (
    <Section title={title} extra={<StatusTag tone={tones[answer]} text={must[answer]} />}>
      <p className="reasonsLead">
        {reasons[0] === undefined ? '' : t('tested', { what: t(`testedDate.${reasons[0].testedDate}`) })}
        {t(lead[answer])}
      </p>
      <ReasonList reasons={of(answer)} view={view} />
      {answer !== 'yes' || of('unknown').length === 0 ? null : (
        <details className="folded">
          <summary>{t('mightBe', { count: of('unknown').length })}</summary>
          <ReasonList reasons={of('unknown')} view={view} />
        </details>
      )}
      {answer === 'no' ? null : (
        <details className="folded">
          <summary>{t('against', { count: of('no').length })}</summary>
          <ReasonList reasons={of('no')} view={view} />
        </details>
      )}
    </Section>
  )
}

function ReasonList({ reasons, view }: { reasons: readonly TriggerReason[]; view: CaseView }) {
  return (
    <ul className="guardList">
      {reasons.map(({ code, applies, text, reason, source, evidence }) => (
        <li key={code} className="guard">
          <StatusTag tone={tones[applies]} text={appliesText[applies]} />
          <span className="guardText">
            <strong>{text}</strong>：{reason} <SourceText source={source} />
            <Papers evidence={evidence} caseId={view.file.case.id} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Papers({ evidence, caseId }: { evidence: TriggerReason['evidence']; caseId: string }) {
  const t = useText('reviewChecks')
  const navigate = useNavigate()
  return evidence.map(({ materialId, title, page }) =>
    materialId === null ? null : (
      <button
        key={materialId}
        type="button"
        className="linkButton evidenceLink"
        onClick={() =>
          void navigate({
            to: '/cases/$caseId',
            params: { caseId },
            search: { tab: 'materials', material: materialId, ...(page !== null && { page }) },
          })
        }
      >
        {page === null ? t('seenInPaper', { title }) : t('seenOnPage', { title, page })}
      </button>
    ),
  )
}
