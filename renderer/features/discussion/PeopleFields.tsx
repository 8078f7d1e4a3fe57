import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useFieldArray, type Control } from 'react-hook-form'

import { TextField } from '#renderer/ui/form/fields.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import { nobody, type DiscussionForm } from './discussionForm.ts'

interface PersonProps {
  control: Control<DiscussionForm>
  name: 'presider' | 'recorder'
  label: string
}

/** One person: name and post as they stand on paper. */
export function PersonFields({ control, name, label }: PersonProps) {
  const t = useText('discussion')
  return (
    <>
      <TextField control={control} name={`${name}.name`} label={label} required span={3} />
      <TextField control={control} name={`${name}.post`} label={t('postOf', { who: label })} span={3} />
    </>
  )
}

interface PeopleProps {
  control: Control<DiscussionForm>
  name: 'attendees' | 'absent' | 'observers'
  label: string
  hint?: string
}

/** Any number of people. */
export function PeopleFields({ control, name, label, hint }: PeopleProps) {
  const t = useText('discussion')
  const list = useFieldArray({ control, name })
  return (
    <fieldset className="span-12 people">
      <legend>
        {label}
        <Button
          type="text"
          icon={<PlusOutlined />}
          onClick={() => list.append(nobody)}
          aria-label={t('addPerson', { label })}
        />
        {hint === undefined ? null : <span className="fieldHint">{hint}</span>}
      </legend>
      <div className="peopleRow">
        {list.fields.map((person, index) => (
          <div key={person.id} className="personPair">
            <TextField
              control={control}
              name={`${name}.${index}.name`}
              label={t('nameNo', { label, no: index + 1 })}
              span={6}
            />
            <TextField control={control} name={`${name}.${index}.post`} label={t('post')} span={6} />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              onClick={() => list.remove(index)}
              aria-label={t('removePerson', { label, no: index + 1 })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
