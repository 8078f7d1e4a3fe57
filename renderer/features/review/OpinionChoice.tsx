import { Radio } from 'antd'

import type { ReviewOpinion } from '#domain/review/review.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { SourceText } from '#renderer/ui/SourceText.tsx'

interface OpinionChoiceProps {
  label: string
  value: ReviewOpinion | null
  onChange: (opinion: ReviewOpinion) => void
}

/** 审核意见: those the rule pack allows today; what each means and whence it comes is said once chosen. */
export function OpinionChoice({ label, value, onChange }: OpinionChoiceProps) {
  const t = useText('reviewChecks')
  const opinions = useQueryRpc('review.opinions', {}).data ?? []
  const chosen = opinions.find((one) => one.code === value)
  return (
    <>
      <Radio.Group
        aria-label={label}
        value={value}
        options={opinions.map(({ code, text }) => ({ value: code, label: text }))}
        onChange={(event) => {
          const opinion = opinions.find((one) => one.code === event.target.value)
          if (opinion !== undefined) onChange(opinion.code)
        }}
      />
      {chosen === undefined ? null : (
        <p className="muted opinionMeaning">
          {chosen.wording}
          {chosen.opensDecision ? '' : t('keepsClosed')} <SourceText source={chosen.source} />
        </p>
      )}
    </>
  )
}
