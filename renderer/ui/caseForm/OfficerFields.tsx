import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useFieldArray, type Control } from 'react-hook-form'

import type { CaseInput } from '#contract/case.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { TextField } from '#renderer/ui/form/fields.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import { emptyOfficer } from './emptyCase.ts'

/** 执法人员: who investigated, with the card that must be valid on the day of each act. */
export function OfficerFields({ control }: { control: Control<CaseInput> }) {
  const t = useText('caseForm')
  const list = useFieldArray({ control, name: 'officers' })
  return (
    <>
      <div className="span-12 listHead">
        <h3>{t('officers')}</h3>
        <Button icon={<PlusOutlined />} onClick={() => list.append(emptyOfficer)}>
          {t('addOfficer')}
        </Button>
      </div>
      {list.fields.map((officer, index) => (
        <div key={officer.id} className="span-12 subForm inlineForm">
          <TextField
            control={control}
            name={`officers.${index}.name`}
            label={t('officerName', { no: index + 1 })}
            required
            span={2}
          />
          <TextField control={control} name={`officers.${index}.cardNo`} label={t('cardNo')} span={3} />
          <DayField control={control} name={`officers.${index}.cardValidFrom`} label={t('cardFrom')} span={2} />
          <DayField control={control} name={`officers.${index}.cardValidTo`} label={t('cardTo')} span={2} />
          <TextField control={control} name={`officers.${index}.staffNo`} label={t('staffNo')} span={2} />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            onClick={() => list.remove(index)}
            aria-label={t('removeOfficer', { no: index + 1 })}
          />
        </div>
      ))}
    </>
  )
}
