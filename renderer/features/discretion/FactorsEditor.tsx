import { CloseOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import { Controller, useFieldArray, type UseFormReturn } from 'react-hook-form'

import { useText } from '#renderer/i18n/useText.ts'

import { emptyFactor, emptyOption, type TableForm } from './tableForm.ts'

/** 裁量因素 and their options with percentages. */
export function FactorsEditor({ form }: { form: UseFormReturn<TableForm> }) {
  const t = useText('discretionTables')
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'factors', keyName: 'key' })
  const nextNo = () =>
    1 + Math.max(0, ...form.getValues('factors').map((one) => Number(/\d+$/u.exec(one.id)?.[0] ?? 0)))
  return (
    <section aria-label={t('factors')} className="factorsEditor">
      {fields.map((factor, index) => (
        <div key={factor.key} className="factorEdit">
          <Controller
            control={form.control}
            name={`factors.${index}.label`}
            render={({ field }) => (
              <Input {...field} aria-label={t('factorName', { no: index + 1 })} placeholder={t('factor')} />
            )}
          />
          <OptionsEditor form={form} index={index} />
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={`${t('remove')} ${t('factorName', { no: index + 1 })}`}
            onClick={() => remove(index)}
          />
        </div>
      ))}
      <Button onClick={() => append(emptyFactor(nextNo()))}>{t('addFactor')}</Button>
    </section>
  )
}

function OptionsEditor({ form, index }: { form: UseFormReturn<TableForm>; index: number }) {
  const t = useText('discretionTables')
  const name = `factors.${index}.options` as const
  const { fields, append, remove } = useFieldArray({ control: form.control, name, keyName: 'key' })
  const nextNo = () => 1 + Math.max(0, ...form.getValues(name).map((one) => Number(/\d+$/u.exec(one.id)?.[0] ?? 0)))
  return (
    <div className="optionsEdit">
      {fields.map((one, place) => (
        <span key={one.key} className="optionEdit">
          <Controller
            control={form.control}
            name={`${name}.${place}.label`}
            render={({ field }) => (
              <Input
                {...field}
                aria-label={t('optionName', { no: index + 1, option: place + 1 })}
                placeholder={t('option')}
              />
            )}
          />
          <Controller
            control={form.control}
            name={`${name}.${place}.pct`}
            render={({ field }) => (
              <InputNumber<number>
                aria-label={t('pctName', { no: index + 1, option: place + 1 })}
                controls={false}
                suffix="%"
                value={field.value}
                onBlur={field.onBlur}
                onChange={(value) => field.onChange(value)}
              />
            )}
          />
          {fields.length > 1 ? (
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={`${t('remove')} ${t('optionName', { no: index + 1, option: place + 1 })}`}
              onClick={() => remove(place)}
            />
          ) : null}
        </span>
      ))}
      <Button type="dashed" onClick={() => append(emptyOption(nextNo()))}>
        {t('addOption')}
      </Button>
    </div>
  )
}
