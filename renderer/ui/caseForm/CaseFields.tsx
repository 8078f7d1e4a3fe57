import type { Control } from 'react-hook-form'

import type { CaseInput } from '#contract/case.ts'
import { caseSources } from '#domain/case/case.ts'
import { SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import { OfficerFields } from './OfficerFields.tsx'
import { PartyFields } from './PartyFields.tsx'

const sourceChoices = caseSources.map((source) => ({ value: source, label: source }))
const retentionChoices = ['30年', '永久', '10年'].map((value) => ({ value, label: value }))

/** What an officer types to open or correct a case. */
export function CaseFields({ control }: { control: Control<CaseInput> }) {
  const t = useText('caseForm')
  return (
    <div className="formGrid">
      <TextField control={control} name="cause" label={t('cause')} hint={t('causeHint')} required span={4} />
      <SelectField control={control} name="source" label={t('source')} choices={sourceChoices} required span={4} />
      <TextField control={control} name="filingNo" label={t('filingNo')} hint={t('filingNoHint')} span={4} />
      <TextField control={control} name="organ" label={t('organ')} hint={t('organHint')} required span={5} />
      <TextField control={control} name="handler" label={t('handler')} span={4} />
      <SelectField control={control} name="retention" label={t('retention')} choices={retentionChoices} span={3} />
      <PartyFields control={control} />
      <OfficerFields control={control} />
    </div>
  )
}
