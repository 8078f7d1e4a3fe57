import { Input, InputNumber, Radio } from 'antd'
import { useId } from 'react'
import { useController, useWatch, type UseFormReturn } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { gradeText } from '#contract/text/discretion.ts'
import type { DiscretionFactor, DiscretionTable } from '#domain/discretion/discretionTable.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { choicesOf, RadioField } from '#renderer/ui/form/fields.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'

import type { CalculationForm } from './calculationForm.ts'
import { EvidenceChips } from './EvidenceChips.tsx'

interface FactorRowsProps {
  form: UseFormReturn<CalculationForm>
  table: DiscretionTable
  view: CaseView
  times: number
  mayEdit: boolean
}

/** What the table asks: the sum it counts from, the grade, each factor with its options and evidence. */
export function FactorRows(props: FactorRowsProps) {
  const t = useText('discretion')
  const { form, table, mayEdit } = props
  const measureName = table.base === 'investment' ? t('measureInvestment') : t('measureDisposalCost')
  return (
    <>
      <div className="formGrid">
        {table.base === 'amount' ? null : (
          <MoneyField
            control={form.control}
            name="choices.measure"
            label={measureName}
            required
            words
            span={5}
            disabled={!mayEdit}
          />
        )}
        {table.mode === 'perUnit' ? <UnitField {...props} /> : null}
        {table.mode === 'band' ? (
          <RadioField
            control={form.control}
            name="choices.grade"
            label={t('grade')}
            choices={choicesOf(gradeText)}
            disabled={!mayEdit}
          />
        ) : null}
      </div>
      <div role="group" aria-label={t('factors')}>
        {table.factors.map((factor, index) => (
          <FactorRow key={factor.id} {...props} factor={factor} index={index} />
        ))}
      </div>
    </>
  )
}

function UnitField({ form, table, mayEdit }: FactorRowsProps) {
  const t = useText('discretion')
  const id = useId()
  const { field } = useController({ control: form.control, name: 'choices.measure' })
  return (
    <div className="field span-4">
      <label htmlFor={id}>{t('measureUnits', { unit: table.unit })}</label>
      <InputNumber<number>
        id={id}
        min={0}
        precision={2}
        disabled={!mayEdit}
        value={field.value}
        onChange={(value) => field.onChange(value)}
      />
    </div>
  )
}

function FactorRow({
  form,
  table,
  view,
  times,
  mayEdit,
  factor,
  index,
}: FactorRowsProps & { factor: DiscretionFactor; index: number }) {
  const t = useText('discretion')
  const choice = useWatch({ control: form.control, name: `choices.factors.${index}` })
  const { field: note } = useController({ control: form.control, name: `choices.factors.${index}.note` })
  const isAdded = table.mode !== 'band'
  const pctText = (pct: number) => (isAdded ? ` ${pct < 0 ? '−' : '+'}${Math.abs(pct)}%` : '')
  const options = factor.options.map((one) => ({ value: one.id, label: `${one.label}${pctText(one.pct)}` }))
  return (
    <div className="factorRow">
      <div className="factorHead">
        <strong>{factor.label}</strong>
        {/违法次数/u.test(factor.label) ? <span className="muted">{t('historyTimes', { times })}</span> : null}
        <Input
          {...note}
          variant="borderless"
          className="factorNote"
          aria-label={`${factor.label} ${t('note')}`}
          placeholder={mayEdit ? t('notePlaceholder') : ''}
          disabled={!mayEdit}
        />
        <EvidenceChips form={form} index={index} factor={factor.label} view={view} mayEdit={mayEdit} />
      </div>
      <Radio.Group
        aria-label={factor.label}
        disabled={!mayEdit}
        value={choice?.optionId ?? ''}
        options={[...options, { value: '', label: t('unknown') }]}
        onChange={({ target }) =>
          form.setValue(`choices.factors.${index}.optionId`, target.value === '' ? null : String(target.value))
        }
      />
    </div>
  )
}
