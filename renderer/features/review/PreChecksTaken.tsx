import type { ReviewRound } from '#domain/review/review.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'

/** What the reviewer of a concluded round did with the proposals of the machine, and why. */
export function PreChecksTaken({ round }: { round: ReviewRound }) {
  const t = useText('reviewChecks')
  const isAny = round.preChecks.length > 0
  const found = useQueryRpc('review.check', { caseId: round.caseId }, { enabled: isAny }).data?.preChecks ?? []
  if (!isAny) return null
  return (
    <Section title={t('preChecks')}>
      <ul className="plainList">
        {round.preChecks.map(({ code, taken, reason }) => (
          <li key={code}>
            {found.find((one) => one.code === code)?.title ?? code}　
            <span className="muted">{taken === 'adopted' ? t('adopted') : t('dismissed', { reason })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
