import type { ReviewRound } from '#domain/review/review.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

interface PreChecksLeftProps {
  round: ReviewRound
  taken: ReviewRound['preChecks']
}

/** What the machine proposed and nobody has looked at yet, said beside the end of the round; it stops nobody. */
export function PreChecksLeft({ round, taken }: PreChecksLeftProps) {
  const t = useText('reviewChecks')
  const found = useQueryRpc('review.check', { caseId: round.caseId }).data?.preChecks ?? []
  const left = found.filter((one) => one.verdict === 'fail' && !taken.some(({ code }) => code === one.code))
  if (left.length === 0) return null
  return (
    <p className="preChecksLeft">
      <StatusTag tone="waiting" text={t('left', { titles: left.map((one) => one.title).join('、') })} />
    </p>
  )
}
