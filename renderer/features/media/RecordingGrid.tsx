import type { Control } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import type { RecordingFields } from '#domain/media/recording.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

/** The fields of 全过程记录. */
export function RecordingGrid({ view, control }: { view: CaseView; control: Control<RecordingFields> }) {
  const t = useText('media')
  return (
    <div className="formGrid">
      <TextField control={control} name="title" label={t('title')} required span={6} />
      <TextField control={control} name="proves" label={t('proves')} span={6} />
      <TextField control={control} name="deviceNo" label={t('deviceNo')} span={3} />
      <TextField control={control} name="recorder" label={t('recorder')} span={3} />
      <TextField control={control} name="from" label={t('from')} span={3} />
      <TextField control={control} name="to" label={t('to')} span={3} />
      <TextField control={control} name="place" label={t('filmPlace')} span={6} />
      <TextField control={control} name="storedAt" label={t('storedAt')} span={3} />
      <TextField control={control} name="retention" label={t('retention')} span={3} />
      <SelectField
        control={control}
        name="documentId"
        label={t('document')}
        choices={paperChoices(view.file.materials)}
        search
        allowClear
        span={6}
      />
    </div>
  )
}
