import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useEffect } from 'react'

import type { CaseView } from '#contract/case.ts'
import { adjustText } from '#contract/text/discretion.ts'
import type { DiscretionTable } from '#domain/discretion/discretionTable.ts'
import { exactText } from '#domain/discretion/exactYuan.ts'
import { legalRange } from '#domain/discretion/legalRange.ts'
import { adjustLimit } from '#domain/discretion/settleFine.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { AreaField, choicesOf, RadioField, TextField } from '#renderer/ui/form/fields.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'

import { groundOf, type CalculationForm } from './calculationForm.ts'

interface AdjustFieldsProps {
  form: UseFormReturn<CalculationForm>
  table: DiscretionTable
  view: CaseView
  mayEdit: boolean
}

/** 从重、从轻 within the limits of the table; 减轻 with its legal ground. A table of bands has its grades instead. */
export function AdjustFields({ form, table, view, mayEdit }: AdjustFieldsProps) {
  const t = useText('discretion')
  const choices = useWatch({ control: form.control, name: 'choices' })
  const { kind, ground } = choices.adjust
  const known = groundOf(view)
  useEffect(() => {
    if (kind === 'mitigate' && ground === '' && known !== '') form.setValue('choices.adjust.ground', known)
  }, [form, kind, ground, known])
  if (table.mode === 'band') return null
  const range = legalRange(table, choices.measure)
  const limit = range === null ? null : adjustLimit(table, choices, range)
  const { control } = form
  return (
    <div className="formGrid discretionAdjust">
      <RadioField
        control={control}
        name="choices.adjust.kind"
        label={t('adjust')}
        choices={choicesOf(adjustText)}
        disabled={!mayEdit}
      />
      {kind === 'none' ? null : (
        <>
          <MoneyField
            control={control}
            name="choices.adjust.amount"
            label={t('adjustAmount')}
            hint={limit === null ? '' : t('adjustLimit', { limit: exactText(limit) })}
            span={4}
            disabled={!mayEdit}
          />
          {kind === 'mitigate' ? (
            <TextField
              control={control}
              name="choices.adjust.ground"
              label={t('adjustGround')}
              required
              span={8}
              disabled={!mayEdit}
            />
          ) : null}
          <AreaField
            control={control}
            name="choices.adjust.reason"
            label={t('adjustReason')}
            hint={t('adjustNote')}
            required
            rows={1}
            span={kind === 'mitigate' ? 12 : 8}
            disabled={!mayEdit}
          />
        </>
      )}
    </div>
  )
}
