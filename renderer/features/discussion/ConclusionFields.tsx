import type { Control } from 'react-hook-form'

import { penaltyKinds } from '#contract/text/decision.ts'
import { outcomeText } from '#contract/text/discussion.ts'
import { AreaField, choicesOf, MultiField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import type { DiscussionForm } from './discussionForm.ts'

const kindChoices = penaltyKinds.map((kind) => ({ value: kind, label: kind }))

/** 结论意见: the decision is later compared with it. */
export function ConclusionFields({ control }: { control: Control<DiscussionForm> }) {
  const t = useText('discussion')
  return (
    <Section title={t('conclusion')}>
      <div className="formGrid">
        <SelectField
          control={control}
          name="conclusion.outcome"
          label={t('outcome')}
          choices={choicesOf(outcomeText)}
          required
          span={3}
        />
        <MultiField control={control} name="conclusion.kinds" label={t('kinds')} choices={kindChoices} free span={4} />
        <MoneyField control={control} name="conclusion.fine" label={t('fine')} words span={2} />
        <TextField control={control} name="conclusion.article" label={t('article')} span={3} />
        <AreaField control={control} name="conclusion.text" label={t('conclusionText')} rows={3} />
      </div>
    </Section>
  )
}
