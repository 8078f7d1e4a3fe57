import type { Control } from 'react-hook-form'

import { topicCategoryText } from '#contract/text/normative.ts'
import type { NormativeKind } from '#domain/normative/normativeEntry.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { choicesOf, RadioField, TextField } from '#renderer/ui/form/fields.tsx'

import type { EntryForm } from './entryForm.ts'

interface EntryFieldsProps {
  kind: NormativeKind
  control: Control<EntryForm>
}

/** The fields of a register: short lists, because a branch writes hardly one a year. */
export function EntryFields({ kind, control }: EntryFieldsProps) {
  if (kind === 'topic') return <TopicFields control={control} />
  return kind === 'document' ? <DocumentFields control={control} /> : <DecisionFields control={control} />
}

function DocumentFields({ control }: { control: Control<EntryForm> }) {
  const t = useText('registers')
  return (
    <>
      <TextField control={control} name="title" label={t('title.document')} required />
      <TextField control={control} name="docNo" label={t('docNo')} placeholder={t('docNoExample')} span={5} />
      <TextField control={control} name="form" label={t('form')} placeholder={t('formExample')} span={3} />
      <TextField control={control} name="draftedBy" label={t('draftedBy')} span={4} />
      <DayField control={control} name="issuedOn" label={t('issuedOn')} hint={t('issuedOnHint')} span={3} />
      <DayField control={control} name="inForceUntil" label={t('inForceUntil')} span={3} />
      <DayField control={control} name="evaluateBy" label={t('evaluateBy')} span={3} />
      <DayField control={control} name="cleanUpBy" label={t('cleanUpBy')} span={3} />
    </>
  )
}

function DecisionFields({ control }: { control: Control<EntryForm> }) {
  const t = useText('registers')
  return (
    <>
      <TextField control={control} name="title" label={t('title.decision')} required />
      <TextField control={control} name="docNo" label={t('docNo')} span={6} />
      <TextField control={control} name="draftedBy" label={t('undertaker')} span={6} />
      <DayField control={control} name="decidedOn" label={t('decidedOn')} hint={t('issuedOnHint')} span={6} />
      <DayField control={control} name="evaluateBy" label={t('evaluateBy')} span={6} />
    </>
  )
}

function TopicFields({ control }: { control: Control<EntryForm> }) {
  const t = useText('registers')
  return (
    <>
      <DayField control={control} name="day" label={t('meetingDay')} required span={4} />
      <RadioField
        control={control}
        name="category"
        label={t('category')}
        choices={choicesOf(topicCategoryText)}
        span={12}
      />
      <TextField control={control} name="title" label={t('title.topic')} hint={t('topicHint')} required />
      <TextField control={control} name="minutesNo" label={t('minutesNo')} span={6} />
      <TextField control={control} name="minutesPlace" label={t('minutesPlace')} span={6} />
    </>
  )
}
