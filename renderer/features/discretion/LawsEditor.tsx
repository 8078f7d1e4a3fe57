import { CloseOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { Controller, useFieldArray, type Control } from 'react-hook-form'

import { useText } from '#renderer/i18n/useText.ts'

import type { TableForm } from './tableForm.ts'

/** 处罚条款: law and article, one line for each. */
export function LawsEditor({ control }: { control: Control<TableForm> }) {
  const t = useText('discretionTables')
  const { fields, append, remove } = useFieldArray({ control, name: 'laws' })
  return (
    <fieldset className="field span-9">
      <legend>{t('laws')}</legend>
      {fields.map((one, index) => (
        <div key={one.id} className="lawRow">
          <Controller
            control={control}
            name={`laws.${index}.name`}
            render={({ field }) => (
              <Input {...field} aria-label={`${t('lawName')} ${index + 1}`} prefix="《" suffix="》" />
            )}
          />
          <Controller
            control={control}
            name={`laws.${index}.article`}
            render={({ field }) => <Input {...field} aria-label={`${t('article')} ${index + 1}`} />}
          />
          {fields.length > 1 ? (
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={`${t('remove')} ${index + 1}`}
              onClick={() => remove(index)}
            />
          ) : null}
          {index === fields.length - 1 ? (
            <Button onClick={() => append({ name: '', article: '' })}>{t('addLaw')}</Button>
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}
