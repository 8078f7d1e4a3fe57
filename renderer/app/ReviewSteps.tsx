import { Segmented } from 'antd'
import { useState, type ReactNode } from 'react'

import type { CaseView } from '#contract/case.ts'
import { CounselStep } from '#renderer/features/counsel/CounselStep.tsx'
import { DiscretionStep } from '#renderer/features/discretion/DiscretionStep.tsx'
import { ExaminationStep } from '#renderer/features/examination/ExaminationStep.tsx'
import { ReasonsPanel } from '#renderer/features/review/ReasonsPanel.tsx'
import { ReviewTab } from '#renderer/features/review/ReviewTab.tsx'
import { useText } from '#renderer/i18n/useText.ts'

/** 法制审核 in the order of the work; each step is a feature of its own, and they meet only here. */
const steps = ['reasons', 'examination', 'discretion', 'desk', 'counsel'] as const
type Step = (typeof steps)[number]

export function ReviewSteps({ view }: { view: CaseView }) {
  const t = useText('reviewSteps')
  const [step, setStep] = useState<Step>('desk')
  const panels: Record<Step, ReactNode> = {
    reasons: <ReasonsPanel view={view} />,
    examination: <ExaminationStep view={view} />,
    discretion: <DiscretionStep view={view} />,
    desk: <ReviewTab view={view} />,
    counsel: <CounselStep view={view} />,
  }
  return (
    <div className="fillColumn">
      <Segmented
        className="steps"
        aria-label={t('steps')}
        value={step}
        onChange={setStep}
        options={steps.map((one) => ({ value: one, label: t(one) }))}
      />
      {panels[step]}
    </div>
  )
}
