import type { CaseView } from '#contract/case.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'

import { BasicsSection } from './BasicsSection.tsx'
import { DeadlineTable } from './DeadlineTable.tsx'
import { DefectSection } from './DefectSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { MilestoneSection } from './MilestoneSection.tsx'
import { TriggerList } from './TriggerList.tsx'

/** 概览: what the case is, what happened, what is due, and what the rules say. */
export function OverviewTab({ view }: { view: CaseView }) {
  const t = useText('casePage')
  return (
    <div className="overview">
      <div className="overviewMain">
        <BasicsSection view={view} />
        <FactsSection view={view} />
        <MilestoneSection view={view} />
      </div>
      <div className="overviewSide">
        <DefectSection view={view} />
        <Section title={t('deadlines')}>
          <DeadlineTable deadlines={view.deadlines} />
        </Section>
        <Section title={t('reviewTriggers')}>
          <TriggerList triggers={view.reviewTriggers} />
        </Section>
        <Section title={t('discussionTriggers')}>
          <TriggerList triggers={view.discussionTriggers} />
        </Section>
      </div>
    </div>
  )
}
