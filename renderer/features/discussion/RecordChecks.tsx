import { Alert } from 'antd'

import type { CaseView } from '#contract/case.ts'
import { departureOf } from '#domain/discussion/departure.ts'
import { gapsOfDiscussion, type DiscussionGap } from '#domain/discussion/gapsOfDiscussion.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'

interface RecordChecksProps {
  view: CaseView
  discussion: Discussion
  isLast: boolean
}

/** What the record still lacks, and — at the last one — whether the law demands another (G4). */
export function RecordChecks({ view, discussion, isLast }: RecordChecksProps) {
  const t = useText('discussion')
  const gaps = gapsOfDiscussion(discussion, departureOf(view.file.rounds, discussion.conclusion))
  const isSigned = discussion.signedMaterialId !== null
  const finding = view.decisionGuards.find((one) => one.code === 'G4')
  const isOpen = isLast && isSigned && finding !== undefined && finding.verdict !== 'pass'
  const line = (gap: DiscussionGap) => t(`gap.${gap.what}`, { names: gap.names.join('、') })
  return (
    <>
      {isOpen ? (
        <Alert
          type={finding.verdict === 'fail' ? 'error' : 'warning'}
          title={t(finding.verdict === 'fail' ? 'secondTitle' : 'guardTitle')}
          className="recordNotice"
          description={<GuardList findings={[finding]} />}
        />
      ) : null}
      {gaps.length > 0 && !isSigned ? (
        <p className="warningText recordNotice" role="status">
          {t('gaps', { list: gaps.map(line).join('、') })}
        </p>
      ) : null}
    </>
  )
}
