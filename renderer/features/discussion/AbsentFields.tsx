import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useFieldArray, type Control } from 'react-hook-form'

import { TextField } from '#renderer/ui/form/fields.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import { nobody, type DiscussionForm } from './discussionForm.ts'

/** 缺席: who was called and did not come, and why. */
export function AbsentFields({ control }: { control: Control<DiscussionForm> }) {
  const t = useText('discussion')
  const list = useFieldArray({ control, name: 'absent' })
  const label = t('absent')
  return (
    <fieldset className="span-12 people">
      <legend>
        {label}
        <Button
          type="text"
          icon={<PlusOutlined />}
          onClick={() => list.append({ ...nobody, reason: '' })}
          aria-label={t('addPerson', { label })}
        />
      </legend>
      {list.fields.map((person, index) => (
        <div key={person.id} className="subForm inlineForm">
          <TextField
            control={control}
            name={`absent.${index}.name`}
            label={t('nameNo', { label, no: index + 1 })}
            required
            span={3}
          />
          <TextField control={control} name={`absent.${index}.post`} label={t('post')} span={3} />
          <TextField control={control} name={`absent.${index}.reason`} label={t('reason')} span={5} />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            onClick={() => list.remove(index)}
            aria-label={t('removePerson', { label, no: index + 1 })}
          />
        </div>
      ))}
    </fieldset>
  )
}
