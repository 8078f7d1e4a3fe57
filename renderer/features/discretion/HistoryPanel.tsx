import { Link } from '@tanstack/react-router'

import type { OutputOf } from '#contract/index.ts'
import { decisionOutcomeText } from '#contract/text/decision.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { moneyText } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

/** 当事人历史: earlier decisions on the same party, and how many count for 违法次数. */
export function HistoryPanel({ history }: { history: OutputOf<'discretion.prepare'>['history'] }) {
  const t = useText('discretion')
  const { from, to, times, entries } = history
  return (
    <Section title={t('history')} extra={<span className="muted">{t('historySpan', { from, to, times })}</span>}>
      {entries.length === 0 ? <p className="muted">{t('historyNone')}</p> : null}
      <ul className="historyList">
        {entries.map((one) => (
          <li key={`${one.caseId}${one.docNo}${one.decidedOn}`}>
            <span className="numeric">{one.decidedOn}</span>
            <Link to="/cases/$caseId" params={{ caseId: one.caseId }} title={one.title}>
              {one.docNo || one.cause}
            </Link>
            <span className="clipped" title={one.cause}>
              {one.cause}
            </span>
            <span className="numeric">
              {one.outcome === 'penalty' ? moneyText(one.fine) : decisionOutcomeText[one.outcome]}
            </span>
            <span>
              {one.counts ? null : <StatusTag tone="idle" text={t('notCounted')} />}
              {one.matchedBy === 'name' ? <StatusTag tone="waiting" text={t('byName')} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
