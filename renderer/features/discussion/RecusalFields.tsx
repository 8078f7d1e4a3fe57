import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useFieldArray, type Control } from 'react-hook-form'

import { TextField } from '#renderer/ui/form/fields.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import type { DiscussionForm } from './discussionForm.ts'

/** 回避: who left the table, why, and who decided it. */
export function RecusalFields({ control }: { control: Control<DiscussionForm> }) {
  const t = useText('discussion')
  const list = useFieldArray({ control, name: 'recusals' })
  return (
    <fieldset className="span-12 people">
      <legend>
        {t('recusals')}
        <Button
          type="text"
          icon={<PlusOutlined />}
          onClick={() => list.append({ name: '', ground: '', decidedBy: '' })}
          aria-label={t('addRecusal')}
        />
      </legend>
      {list.fields.map((recusal, index) => (
        <div key={recusal.id} className="subForm inlineForm">
          <TextField
            control={control}
            name={`recusals.${index}.name`}
            label={t('recusalName', { no: index + 1 })}
            required
            span={3}
          />
          <TextField control={control} name={`recusals.${index}.ground`} label={t('recusalGround')} required span={5} />
          <TextField control={control} name={`recusals.${index}.decidedBy`} label={t('recusalDecidedBy')} span={3} />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            onClick={() => list.remove(index)}
            aria-label={t('removeRecusal', { no: index + 1 })}
          />
        </div>
      ))}
    </fieldset>
  )
}
