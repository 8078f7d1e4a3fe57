import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useFieldArray, type Control, type UseFormReturn } from 'react-hook-form'

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
  form: UseFormReturn<DiscussionForm>
  name: 'attendees' | 'observers'
  label: string
  hint?: string
}

/** Any number of people; who usually sits there and is away or recused leaves with one click. */
export function PeopleFields({ form, name, label, hint }: PeopleProps) {
  const t = useText('discussion')
  const { control } = form
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
              span={5}
            />
            <TextField control={control} name={`${name}.${index}.post`} label={t('post')} span={4} />
            {name === 'attendees' ? (
              <LeaveButtons form={form} index={index} onLeave={() => list.remove(index)} />
            ) : null}
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

interface LeaveProps {
  form: UseFormReturn<DiscussionForm>
  index: number
  onLeave: () => void
}

function LeaveButtons({ form, index, onLeave }: LeaveProps) {
  const t = useText('discussion')
  const { name } = form.watch(`attendees.${index}`) ?? nobody
  const leave = (to: 'absent' | 'recusals') => {
    const { attendees, absent, recusals } = form.getValues()
    const person = attendees[index] ?? nobody
    if (to === 'absent') form.setValue('absent', [...absent, { ...person, reason: '' }])
    else form.setValue('recusals', [...recusals, { name: person.name, ground: '', decidedBy: '' }])
    onLeave()
  }
  return (
    <span className="leaveButtons">
      <Button type="link" onClick={() => leave('absent')} aria-label={t('toAbsent', { name })}>
        {t('isAbsent')}
      </Button>
      <Button type="link" onClick={() => leave('recusals')} aria-label={t('toRecused', { name })}>
        {t('isRecused')}
      </Button>
    </span>
  )
}
