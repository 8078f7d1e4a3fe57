import { useEffect, useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import type { OutputOf } from '#contract/index.ts'
import { currentCalculations, type Calculation } from '#domain/discretion/calculation.ts'
import { carryChoices, openChoices } from '#domain/discretion/choices.ts'
import { computeDiscretion } from '#domain/discretion/computeDiscretion.ts'
import type { DiscretionTable, TableVersion } from '#domain/discretion/discretionTable.ts'
import { printOf } from '#domain/discretion/printedCalculation.ts'
import { circumstancesOf } from '#domain/discretion/similarCases.ts'
import type { Day } from '#domain/day.ts'
import { DraftNotice } from '#renderer/app/DraftNotice.tsx'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

import { AdjustFields } from './AdjustFields.tsx'
import { calculationFormSchema, formOf, type CalculationForm } from './calculationForm.ts'
import { ComputationPanel } from './ComputationPanel.tsx'
import { FactorRows } from './FactorRows.tsx'
import { TableField } from './TableField.tsx'
import { useFollowResult } from './useFollowResult.ts'
import { useSaveCalculation } from './useSaveCalculation.ts'

export interface CalculationEditorProps {
  view: CaseView
  partyId: string
  calculation: Calculation | null
  versions: readonly TableVersion[]
  tables: OutputOf<'discretion.prepare'>['tables']
  actDay: Day
  /** 违法次数 by the desk's own decisions. */
  times: number
  median: number | null
  mayWrite: boolean
  onSaved: (id: string) => void
  onCircumstances: (circumstances: string[]) => void
}

/** Table, factors and adjustment on the left; what comes of them, live, on the right. */
export function CalculationEditor(props: CalculationEditorProps) {
  const { view, partyId, calculation, versions, tables, onCircumstances } = props
  const isFixed = calculation !== null && isSettled(view, calculation)
  const mayEdit = props.mayWrite && !isFixed
  // A sample is used only by whoever picks it.
  const proposed = tables.find((one) => one.fitsArticle && one.inForce && !one.version.table.isSample)?.version ?? null
  const form = useForm<CalculationForm>({
    resolver: checkBy(calculationFormSchema),
    defaultValues: formOf(calculation, { versions, proposed, last: lastOf(view, partyId) }),
  })
  const draft = useFormDraft(`discretion:${view.file.case.id}:${partyId}:${calculation?.id ?? 'new'}`, form)
  const values = useWatch({ control: form.control }) as CalculationForm // as: every field has a default, so none is missing
  const table = isFixed ? calculation.table : (tableOf(versions, values.tableId) ?? calculation?.table ?? null)
  const computed = useMemo(
    () => (table === null ? null : computeDiscretion(table, values.choices)),
    [table, values.choices],
  )
  const computation = isFixed ? calculation.computation : computed
  useFollowResult(form, mayEdit ? computation : null)
  const found = table === null ? '' : circumstancesOf({ table, choices: values.choices }).join('\n')
  useEffect(() => onCircumstances(found === '' ? [] : found.split('\n')), [found, onCircumstances])
  const save = useSaveCalculation(props, draft)
  const changeTable = (tableId: string) => {
    const next = tableOf(versions, tableId)
    if (next === null) return
    const old = form.getValues('choices')
    form.setValue('tableId', tableId)
    form.setValue('choices', table === null ? openChoices(next) : carryChoices(old, table, next))
  }
  return (
    <form
      className="discretionForm"
      onSubmit={(event) => void form.handleSubmit(save.run)(event)}
      onKeyDown={submitOnCtrlEnter}
      noValidate
    >
      <div className="discretionFactors">
        {mayEdit ? <DraftNotice draft={draft} /> : null}
        <TableField {...props} table={table} tableId={values.tableId} mayEdit={mayEdit} onChange={changeTable} />
        {table === null ? null : (
          <>
            <FactorRows form={form} table={table} view={view} times={props.times} mayEdit={mayEdit} />
            <AdjustFields form={form} table={table} view={view} mayEdit={mayEdit} />
          </>
        )}
      </div>
      <ComputationPanel
        {...props}
        form={form}
        table={table}
        computation={computation}
        mayEdit={mayEdit}
        isBusy={save.busy}
        draft={draft}
      />
    </form>
  )
}

function tableOf(versions: readonly TableVersion[], id: string): DiscretionTable | null {
  return versions.find((one) => one.id === id)?.table ?? null
}

/** Signed, struck, or on paper already: what comes back signed must be what stands here. */
function isSettled({ file }: CaseView, calculation: Calculation): boolean {
  if (calculation.signedMaterialId !== null || calculation.struckReason !== '') return true
  return printOf(file, calculation) !== null
}

function lastOf({ file }: CaseView, partyId: string): Calculation | null {
  return currentCalculations(file.calculations).find((one) => one.partyId === partyId) ?? null
}
