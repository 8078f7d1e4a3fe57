import { Button } from 'antd'
import type { UseFormReturn } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { paperChoices } from '#renderer/ui/materialChoices.ts'
import { Section } from '#renderer/ui/Section.tsx'

import { AbsentFields } from './AbsentFields.tsx'
import { nobody, type DiscussionForm } from './discussionForm.ts'
import { DraftField } from './DraftField.tsx'
import { PeopleFields, PersonFields } from './PeopleFields.tsx'
import { RecusalFields } from './RecusalFields.tsx'

interface MeetingFieldsProps {
  view: CaseView
  form: UseFormReturn<DiscussionForm>
  /** Day and case of the discussion whose table was proposed; empty when nothing was. */
  proposedFrom: string
}

/** 会议情况: when, where, who sat there, who did not and why, and what lay before them. */
export function MeetingFields({ view, form, proposedFrom }: MeetingFieldsProps) {
  const t = useText('discussion')
  const { control } = form
  const clear = () => {
    form.setValue('attendees', [nobody])
    form.setValue('observers', [])
    form.setValue('presider', nobody)
    form.setValue('recorder', nobody)
  }
  return (
    <Section title={t('meeting')}>
      {proposedFrom === '' ? null : (
        <p className="muted buttonRow">
          {t('proposed', { from: proposedFrom })}
          <Button type="link" onClick={clear}>
            {t('clearTable')}
          </Button>
        </p>
      )}
      <div className="formGrid">
        <DayField control={control} name="heldOn" label={t('heldOn')} required span={3} />
        <TextField control={control} name="from" label={t('from')} placeholder="15:00" span={2} />
        <TextField control={control} name="to" label={t('to')} placeholder="16:10" span={2} />
        <TextField control={control} name="place" label={t('place')} span={5} />
        <PersonFields control={control} name="presider" label={t('presider')} />
        <PersonFields control={control} name="recorder" label={t('recorder')} />
        <PeopleFields form={form} name="attendees" label={t('attendees')} />
        <AbsentFields control={control} />
        <RecusalFields control={control} />
        <PeopleFields form={form} name="observers" label={t('observers')} hint={t('observersHint')} />
        <DraftField control={control} materials={view.file.materials} />
        <TextField control={control} name="organ" label={t('organ')} hint={t('organHint')} span={6} />
        <SelectField
          control={control}
          name="signedMaterialId"
          label={t('signedPaper')}
          hint={t('signedPaperHint')}
          choices={paperChoices(view.file.materials)}
          search
          allowClear
        />
      </div>
    </Section>
  )
}
