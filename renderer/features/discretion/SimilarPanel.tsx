import { Link } from '@tanstack/react-router'

import type { OutputOf } from '#contract/index.ts'
import { rankSimilar } from '#domain/discretion/similarCases.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { moneyText } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'

/** More than these are only scrolled past. */
const shownAtMost = 12

interface SimilarPanelProps {
  similar: OutputOf<'discretion.prepare'>['similar']
  /** What is chosen in the present calculation: who shares it stands first. */
  circumstances: readonly string[]
}

/** 类案: 案号、情节、幅度、金额 of decided cases under the same article, the likest first. */
export function SimilarPanel({ similar, circumstances }: SimilarPanelProps) {
  const t = useText('discretion')
  const { median } = similar
  const cases = rankSimilar(similar.cases, circumstances)
  const extra = cases.length === 0 ? '' : t('similarCount', { count: cases.length, median: moneyText(median) })
  return (
    <Section title={t('similar')} extra={<span className="muted">{extra}</span>}>
      {cases.length === 0 ? (
        <p className="muted">{t('similarNone')}</p>
      ) : (
        <table className="similarTable">
          <thead>
            <tr>
              <th>{t('docNo')}</th>
              <th>{t('circumstances')}</th>
              <th>{t('range')}</th>
              <th>{t('fine')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.slice(0, shownAtMost).map((one) => (
              <tr key={`${one.caseId}${one.docNo}`}>
                <td>
                  <Link to="/cases/$caseId" params={{ caseId: one.caseId }} title={one.title}>
                    {one.docNo}
                  </Link>
                  <span className="muted numeric"> {one.decidedOn}</span>
                </td>
                <td>{one.circumstances.length === 0 ? one.article : one.circumstances.join('；')}</td>
                <td className="numeric">{rangeText(one.legalMin, one.legalMax)}</td>
                <td className="numeric">{one.fine.toLocaleString('zh-CN')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {cases.length > shownAtMost ? <p className="muted">{t('more', { count: cases.length - shownAtMost })}</p> : null}
    </Section>
  )
}

/** `2万—20万`: whole ten thousands short, anything else in yuan. */
function rangeText(min: number | null, max: number | null): string {
  const short = (amount: number | null) =>
    amount === null ? '…' : amount % 10_000 === 0 ? `${amount / 10_000}万` : amount.toLocaleString('zh-CN')
  return min === null && max === null ? '—' : `${short(min)}—${short(max)}`
}
