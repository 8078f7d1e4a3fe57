import { checkPageLabels } from '#domain/material/checkPageLabels.ts'
import { pageCount, type Material } from '#domain/material/material.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

const tones = { pass: 'good', fail: 'waiting', unknown: 'unknown' } as const
const mostShown = 4

/** Doubles and gaps among the stamped numbers of a volume; a defect of the paper, which stops nothing. */
export function LabelCheckLine({ materials }: { materials: readonly Material[] }) {
  const t = useText('labels')
  if (materials.every(({ pageLabels }) => pageLabels.length === 0)) return null
  const { outcome, problems } = checkPageLabels(
    materials.map((one) => ({ id: one.id, title: one.title, labels: one.pageLabels, pages: pageCount(one) })),
  )
  return (
    <div className="labelCheck" role="status">
      <StatusTag tone={tones[outcome]} text={t(outcome)} />
      {problems.slice(0, mostShown).map(({ kind, documentId, title, label }) => (
        <span key={`${kind}${documentId}${label}`} className="muted">
          {t(kind, { title, label })}
        </span>
      ))}
      {problems.length > mostShown ? (
        <span className="muted">{t('more', { count: problems.length - mostShown })}</span>
      ) : null}
    </div>
  )
}
