import { Button } from 'antd'
import { useWatch, type UseFormReturn } from 'react-hook-form'

import { finalFaultText, warningText } from '#contract/text/discretion.ts'
import type { CaseFacts } from '#domain/case/case.ts'
import { finalFaults, isAsComputed } from '#domain/discretion/calculation.ts'
import { faultsOf, type Computation } from '#domain/discretion/computation.ts'
import type { DiscretionTable } from '#domain/discretion/discretionTable.ts'
import { DraftState } from '#renderer/app/DraftNotice.tsx'
import type { FormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { AreaField } from '#renderer/ui/form/fields.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'
import { moneyText } from '#renderer/ui/format.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import type { CalculationEditorProps } from './CalculationEditor.tsx'
import type { CalculationForm } from './calculationForm.ts'
import { CalculationRecord } from './CalculationRecord.tsx'
import { RangeBar } from './RangeBar.tsx'

interface ComputationPanelProps extends CalculationEditorProps {
  form: UseFormReturn<CalculationForm>
  table: DiscretionTable | null
  computation: Computation | null
  mayEdit: boolean
  isBusy: boolean
  draft: FormDraft
}

/** What comes of the choices while they are made, the amount decided on, and its paper. */
export function ComputationPanel(props: ComputationPanelProps) {
  const t = useText('discretion')
  const { computation, calculation, mayEdit } = props
  if (computation === null) return <section className="discretionResult muted">{t('waiting')}</section>
  return (
    <section className="discretionResult" aria-label={t('computation')}>
      <Outcome {...props} computation={computation} />
      {mayEdit ? (
        <div className="formFoot">
          <DraftState draft={props.draft} />
          <Button type={calculation === null ? 'primary' : 'default'} htmlType="submit" loading={props.isBusy}>
            {t(calculation === null ? 'save' : 'saveChange')}
          </Button>
        </div>
      ) : null}
      {calculation === null ? null : (
        <CalculationRecord view={props.view} calculation={calculation} mayWrite={props.mayWrite} />
      )}
      <details className="folded" open={calculation === null}>
        <summary>{t('steps')}</summary>
        <ol className="discretionSteps">
          {computation.steps.map((step) => (
            <li key={`${step.title}${step.words}`}>
              <span className="muted">{step.title}</span>
              <span className="numeric">{step.words}</span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}

function Outcome({ view, form, computation, mayEdit, median }: ComputationPanelProps & { computation: Computation }) {
  const t = useText('discretion')
  const [finalAmount, deviationReason, choices] = useWatch({
    control: form.control,
    name: ['finalAmount', 'deviationReason', 'choices'],
  })
  const isOpen = finalAmount === null
  const faults = isOpen ? [] : finalFaults({ computation, choices, finalAmount, deviationReason })
  const isSame = !isOpen && isAsComputed(computation, finalAmount)
  return (
    <>
      <p className="discretionAmount">
        <span className="muted">{t('result')}</span> <strong className="numeric">{resultText(computation, t)}</strong>
        {computation.pct === '' ? null : <span className="muted numeric">{computation.pct}</span>}
      </p>
      <RangeBar computation={computation} amount={finalAmount} median={median} />
      <OtherRange facts={view.file.case.facts} computation={computation} />
      <Warnings computation={computation} />
      <MoneyField control={form.control} name="finalAmount" label={t('finalAmount')} words disabled={!mayEdit} />
      {isOpen ? null : <StatusTag tone={isSame ? 'good' : 'waiting'} text={t(isSame ? 'asComputed' : 'differs')} />}
      {!isOpen && !isSame ? (
        <AreaField
          control={form.control}
          name="deviationReason"
          label={t('deviationReason')}
          required
          rows={2}
          disabled={!mayEdit}
        />
      ) : null}
      {faults.map((fault) => (
        <p key={fault} className="badNote">
          {finalFaultText[fault]}
        </p>
      ))}
    </>
  )
}

/** The range in the facts and the one of the table may differ: one of them is wrong. */
function OtherRange({ facts, computation }: { facts: CaseFacts; computation: Computation }) {
  const t = useText('discretion')
  const { min, max } = computation.range
  const differs = (known: number | null, other: number | null) => known !== null && other !== null && known !== other
  if (!differs(facts.legalMin, min) && !differs(facts.legalMax, max)) return null
  const range = `${moneyText(facts.legalMin)} ～ ${moneyText(facts.legalMax)}`
  return <p className="fieldWarning">{t('otherRange', { range })}</p>
}

function resultText({ result, band }: Computation, t: ReturnType<typeof useText<'discretion'>>): string {
  const grouped = (amount: number) => amount.toLocaleString('zh-CN')
  if (result !== null) return `${grouped(result)} 元`
  if (band === null) return '—'
  if (band.to === null) return t('atLeast', { from: grouped(band.from) })
  return t('resultOpen', { from: grouped(band.from), to: grouped(band.to) })
}

/** Faults first; what is said of several factors is said once. */
function Warnings({ computation }: { computation: Computation }) {
  const faults = faultsOf(computation)
  const notes = computation.warnings.filter((one) => !faults.includes(one))
  const codes = [...new Set(notes.map((one) => one.code))]
  return (
    <ul className="plainList discretionWarnings">
      {faults.map((one) => (
        <li key={`${one.code}${one.detail}`} className="badNote">
          {warningText(one)}
        </li>
      ))}
      {codes.map((code) => (
        <li key={code} className="fieldWarning">
          {warningText({ code, detail: detailsOf(notes, code) })}
        </li>
      ))}
    </ul>
  )
}

function detailsOf(notes: Computation['warnings'], code: string): string {
  return notes
    .filter((one) => one.code === code)
    .map((one) => one.detail)
    .join('、')
}
