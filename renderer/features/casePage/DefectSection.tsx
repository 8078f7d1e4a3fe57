import { Link } from '@tanstack/react-router'

import type { CaseView } from '#contract/case.ts'
import { verdictText } from '#contract/text/case.ts'
import type { DefectFinding } from '#domain/rules/defects/defect.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { SourceText } from '#renderer/ui/SourceText.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { BlemishList } from './BlemishList.tsx'

const tones = { fail: 'waiting', unknown: 'unknown', pass: 'good' } as const

/** 瑕疵与疑点: what the rules say of the acts and what the checks read in the papers, one thing once, each with the way to its page. */
export function DefectSection({ view }: { view: CaseView }) {
  const t = useText('casePage')
  const query = useQueryRpc('defect.list', { caseId: view.file.case.id })
  if (query.isPending) return <Section title={t('defects')}>{null}</Section>
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const findings = query.data
  const failing = findings.filter((finding) => finding.verdict === 'fail')
  const others = findings.filter((finding) => finding.verdict !== 'fail')
  const told = new Set(failing.flatMap((finding) => finding.covers))
  const blemishes = view.blemishes.filter((blemish) => !told.has(blemish.finding.code))
  return (
    <Section title={t('defects')}>
      <Findings findings={failing} />
      {failing.length > 0 && blemishes.length === 0 ? null : <BlemishList blemishes={blemishes} />}
      {others.length === 0 ? null : (
        <details className="folded">
          <summary>{t('otherChecks', { count: others.length })}</summary>
          <Findings findings={others} />
        </details>
      )}
    </Section>
  )
}

function Findings({ findings }: { findings: readonly DefectFinding[] }) {
  const t = useText('casePage')
  return (
    <ul className="guardList">
      {findings.map((finding) => (
        <li key={finding.code} className="guard">
          <StatusTag
            tone={tones[finding.verdict]}
            text={finding.verdict === 'fail' ? t('blemish') : verdictText[finding.verdict]}
          />
          <span className="guardText">
            <strong>{finding.title}</strong> {finding.message} <SourceText source={finding.source} />
            <Evidence finding={finding} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Evidence({ finding }: { finding: DefectFinding }) {
  const t = useText('casePage')
  return finding.evidence.map(({ materialId, title, page, quote }) =>
    materialId === null ? null : (
      <Link
        key={`${materialId}${page ?? 0}${quote}`}
        className="evidenceLink"
        to="/cases/$caseId"
        params={{ caseId: finding.caseId }}
        search={{ tab: 'materials', material: materialId, ...(page !== null && { page }) }}
      >
        {page === null ? t('seenInPaper', { title }) : t('seenOnPage', { title, page })}
      </Link>
    ),
  )
}
