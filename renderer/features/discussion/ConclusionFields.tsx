import { useWatch, type UseFormReturn } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { decisionOutcomeText, penaltyKinds } from '#contract/text/decision.ts'
import { outcomeText } from '#contract/text/discussion.ts'
import { AreaField, choicesOf, MultiField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import type { DiscussionForm } from './discussionForm.ts'
import { DepartureFields } from './DepartureFields.tsx'
import { DiscretionBeside } from './DiscretionBeside.tsx'

const kindChoices = penaltyKinds.map((kind) => ({ value: kind, label: kind }))

interface ConclusionFieldsProps {
  view: CaseView
  form: UseFormReturn<DiscussionForm>
}

/** 结论意见: the decision is later compared with it; the 裁量 stands beside it. */
export function ConclusionFields({ view, form }: ConclusionFieldsProps) {
  const t = useText('discussion')
  const { control } = form
  const [outcome, entries] = useWatch({ control, name: ['conclusion.outcome', 'conclusion.perParty'] })
  const isDeciding = outcome === 'penalty' || outcome === 'noPenalty'
  return (
    <Section title={t('conclusion')}>
      <div className="besideGrid">
        <div className="formGrid">
          <SelectField
            control={control}
            name="conclusion.outcome"
            label={t('outcome')}
            choices={choicesOf(outcomeText)}
            required
            span={4}
          />
          {isDeciding && entries.length < 2 ? (
            <>
              <MultiField
                control={control}
                name="conclusion.kinds"
                label={t('kinds')}
                choices={kindChoices}
                free
                span={5}
              />
              <MoneyField control={control} name="conclusion.fine" label={t('fine')} words span={3} />
            </>
          ) : null}
          {isDeciding && entries.length > 1
            ? entries.map((entry, index) => (
                <PartyFields key={entry.partyId} form={form} name={entry.name} index={index} />
              ))
            : null}
          {isDeciding ? (
            <>
              <TextField control={control} name="conclusion.facts" label={t('facts')} hint={t('factsHint')} />
              <TextField control={control} name="conclusion.offenceArticle" label={t('offenceArticle')} span={6} />
              <TextField control={control} name="conclusion.article" label={t('penaltyArticle')} span={6} />
            </>
          ) : null}
          <AreaField control={control} name="conclusion.text" label={t('conclusionText')} rows={2} />
          <DepartureFields view={view} form={form} />
        </div>
        <DiscretionBeside view={view} />
      </div>
    </Section>
  )
}

/** 双罚: what was concluded on one of several parties. */
function PartyFields({ form, name, index }: { form: UseFormReturn<DiscussionForm>; name: string; index: number }) {
  const t = useText('discussion')
  const { control } = form
  const outcome = useWatch({ control, name: `conclusion.perParty.${index}.outcome` })
  return (
    <fieldset className="span-12 subForm" aria-label={name}>
      <legend className="muted">{t('perParty', { name })}</legend>
      <SelectField
        control={control}
        name={`conclusion.perParty.${index}.outcome`}
        label={t('partyOutcome')}
        choices={choicesOf(decisionOutcomeText)}
        span={4}
      />
      {outcome === 'penalty' ? (
        <>
          <MultiField
            control={control}
            name={`conclusion.perParty.${index}.kinds`}
            label={t('kinds')}
            choices={kindChoices}
            free
            span={5}
          />
          <MoneyField control={control} name={`conclusion.perParty.${index}.fine`} label={t('fine')} words span={3} />
        </>
      ) : null}
    </fieldset>
  )
}
