import { App } from 'antd'
import { useForm, useWatch, type Control } from 'react-hook-form'
import * as z from 'zod'

import { tableFaultText } from '#contract/text/discretion.ts'
import { discretionTableSchema, type DiscretionTable, type TableVersion } from '#domain/discretion/discretionTable.ts'
import { baseWords, directionWords, modeWords, roundingWords } from '#domain/discretion/tableFields.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { AreaField, choicesOf, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

import { FactorsEditor } from './FactorsEditor.tsx'
import { LawsEditor } from './LawsEditor.tsx'
import { NumberField } from './NumberField.tsx'
import type { TableForm } from './tableForm.ts'

interface TableEditorProps {
  table: DiscretionTable
  nextNo: (code: string) => number
  onCancel: () => void
  onSaved: (version: TableVersion) => void
}

/** A table as it is typed; saving makes a new version and leaves the old ones alone. */
export function TableEditor({ table, nextNo, onCancel, onSaved }: TableEditorProps) {
  const t = useText('discretionTables')
  const { message } = App.useApp()
  const save = useCommandRpc('discretion.saveTable')
  const form = useForm<TableForm>({
    resolver: checkBy(discretionTableSchema.and(z.object({ note: z.string() }))),
    defaultValues: { ...table, note: '' },
  })
  const draft = useFormDraft(`discretionTable:${table.code === '' ? 'new' : table.code}`, form)
  const code = useWatch({ control: form.control, name: 'code' })
  const submit = form.handleSubmit(async ({ note, ...typed }) => {
    const answer = await save.run({ table: typed, note })
    if (!answer.ok) return
    draft.done()
    void message.success(t('savedDone', { title: answer.value.table.title, no: answer.value.no }))
    onSaved(answer.value)
  })
  const faults = [...new Set(messagesIn(form.formState.errors))]
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <TableHead control={form.control} />
      <FactorsEditor form={form} />
      {faults.length === 0 ? null : <p className="badNote">{faults.map(tableFaultText).join('；')}</p>}
      <FormFoot cancel={t('cancel')} submit={t('save', { no: nextNo(code) })} busy={save.busy} onCancel={onCancel}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}

function TableHead({ control }: { control: Control<TableForm> }) {
  const t = useText('discretionTables')
  const [mode, base] = useWatch({ control, name: ['mode', 'base'] })
  const roundings = [...roundingWords].map(([value, label]) => ({ value, label }))
  return (
    <div className="formGrid">
      <TextField control={control} name="title" label={t('name')} required span={6} />
      <TextField control={control} name="code" label={t('code')} hint={t('codeHint')} required span={3} />
      <DayField control={control} name="validFrom" label={t('validFrom')} span={3} />
      <LawsEditor control={control} />
      <DayField control={control} name="validTo" label={t('validTo')} span={3} />
      <SelectField control={control} name="mode" label={t('mode')} choices={choicesOf(modeWords)} span={3} />
      <SelectField control={control} name="base" label={t('base')} choices={choicesOf(baseWords)} span={3} />
      {mode === 'perUnit' ? <TextField control={control} name="unit" label={t('unit')} required span={3} /> : null}
      {base === 'amount' ? (
        <>
          <MoneyField control={control} name="legalMin" label={t('legalMin')} span={3} />
          <MoneyField control={control} name="legalMax" label={t('legalMax')} span={3} />
        </>
      ) : (
        <>
          <NumberField control={control} name="minTimes" label={t('minTimes')} precision={4} span={3} />
          <NumberField control={control} name="maxTimes" label={t('maxTimes')} precision={4} span={3} />
          <MoneyField control={control} name="measureFloor" label={t('measureFloor')} span={3} />
        </>
      )}
      <NumberField
        control={control}
        name="startPct"
        label={t('startPct')}
        hint={t('startPctHint')}
        precision={2}
        span={3}
      />
      <NumberField control={control} name="adjust.heavierMaxPct" label={t('heavierMaxPct')} precision={2} span={3} />
      <NumberField control={control} name="adjust.lighterMaxPct" label={t('lighterMaxPct')} precision={2} span={3} />
      <NumberField control={control} name="adjust.mitigateMaxPct" label={t('mitigateMaxPct')} precision={2} span={3} />
      <RoundingField control={control} choices={roundings} />
      <SelectField
        control={control}
        name="rounding.direction"
        label={t('direction')}
        choices={choicesOf(directionWords)}
        span={3}
      />
      <TextField control={control} name="source" label={t('source')} span={6} />
      <TextField control={control} name="note" label={t('note')} span={6} />
      <AreaField control={control} name="notes" label={t('notes')} rows={1} span={6} />
    </div>
  )
}

function RoundingField({
  control,
  choices,
}: {
  control: Control<TableForm>
  choices: { value: number; label: string }[]
}) {
  const t = useText('discretionTables')
  // as: a select hands its value back as it was given, whatever its type.
  const offered = choices as unknown as { value: string; label: string }[]
  return <SelectField control={control} name="rounding.unit" label={t('rounding')} choices={offered} span={3} />
}

/** Messages of the nested faults of a form. */
function messagesIn(errors: unknown): string[] {
  if (typeof errors !== 'object' || errors === null) return []
  const own = 'message' in errors && typeof errors.message === 'string' && errors.message !== '' ? [errors.message] : []
  const nested = Object.entries(errors).filter(([key]) => key !== 'ref')
  return [...own, ...nested.flatMap(([, one]) => messagesIn(one))]
}
