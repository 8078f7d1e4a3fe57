import { Modal } from 'antd'
import { useState } from 'react'
import { useForm, useWatch, type Control } from 'react-hook-form'

import { normativeStepInputSchema } from '#contract/normative.ts'
import { normativeStepText, stepVerdictText } from '#contract/text/normative.ts'
import type { Day } from '#domain/day.ts'
import type { NormativeEntry } from '#domain/normative/normativeEntry.ts'
import { stepKindsOf, verdictsOf, type NormativeStepKind, type StepVerdict } from '#domain/normative/normativeStep.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { AreaField, RadioField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

import { ScanField, tokenOf } from './ScanField.tsx'

interface StepForm {
  kind: NormativeStepKind
  day: Day | null
  by: string
  verdict: StepVerdict | ''
  text: string
  nextDay: Day | null
}

const empty: StepForm = { kind: 'legalReview', day: null, by: '', verdict: '', text: '', nextDay: null }

/** A dated step of a document or a decision, with its scan. */
export function StepDialog({ entry, onClose }: { entry: NormativeEntry; onClose: () => void }) {
  const t = useText('registers')
  return (
    <Modal
      open
      onCancel={onClose}
      title={t('stepTitle')}
      width={640}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <StepFormBody entry={entry} onClose={onClose} />
    </Modal>
  )
}

function StepFormBody({ entry, onClose }: { entry: NormativeEntry; onClose: () => void }) {
  const t = useText('registers')
  const add = useCommandRpc('normative.addStep')
  const form = useForm<StepForm>({ defaultValues: empty })
  const draft = useFormDraft(`normativeStep:${entry.id}`, form)
  const [scan, setScan] = useState<File | null>(null)
  const submit = form.handleSubmit(async (typed) => {
    const parsed = completeSchema(typed.kind, t('verdictNeeded')).safeParse(
      inputOf(typed, entry.id, await tokenOf(scan)),
    )
    if (!parsed.success) {
      // as: paths of what a person types are names of the form
      for (const { path, message } of parsed.error.issues) form.setError(path[0] as keyof StepForm, { message })
      return
    }
    const answer = await add.run(parsed.data)
    if (!answer.ok) return
    draft.done()
    onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <div className="formGrid">
        <StepFields entry={entry} control={form.control} />
        <ScanField label={t('stepScan')} hint={t('stepScanHint')} scan={scan} onScan={setScan} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={add.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}

function StepFields({ entry, control }: { entry: NormativeEntry; control: Control<StepForm> }) {
  const t = useText('registers')
  const kind = useWatch({ control, name: 'kind' })
  const isReview = kind === 'legalReview'
  const verdicts = verdictsOf(kind)
  return (
    <>
      <SelectField control={control} name="kind" label={t('step')} choices={kindChoices(entry)} required span={4} />
      <DayField control={control} name="day" label={t('day')} required span={4} />
      <TextField control={control} name="by" label={t(isReview ? 'reviewer' : 'by')} span={4} />
      {verdicts.length === 0 ? null : (
        <RadioField
          control={control}
          name="verdict"
          label={t(isReview ? 'opinion' : 'result')}
          choices={verdicts.map((value) => ({ value, label: stepVerdictText[value] }))}
          span={7}
        />
      )}
      {hasNextDay(kind, entry) ? <DayField control={control} name="nextDay" label={t('nextDay')} span={5} /> : null}
      <AreaField control={control} name="text" label={t(isReview ? 'opinionText' : 'stepNote')} rows={3} />
    </>
  )
}

/** A review or an evaluation without its outcome says nothing. */
function completeSchema(kind: NormativeStepKind, message: string) {
  return normativeStepInputSchema.refine((step) => verdictsOf(kind).length === 0 || step.verdict !== '', {
    path: ['verdict'],
    message,
  })
}

function inputOf(typed: StepForm, entryId: string, token: string | null) {
  const verdict = verdictsOf(typed.kind).find((one) => one === typed.verdict) ?? ''
  return { ...typed, verdict, entryId, token }
}

function kindChoices(entry: NormativeEntry) {
  return stepKindsOf(entry.kind).map((value) => ({ value, label: normativeStepText[value] }))
}

function hasNextDay(kind: NormativeStepKind, entry: NormativeEntry): boolean {
  return kind === 'evaluation' || (kind === 'cleanUp' && entry.kind === 'document')
}
