import { Modal } from 'antd'
import { useForm } from 'react-hook-form'
import type * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import type { FormDocument } from '#contract/form.ts'
import { approvalStepText } from '#contract/text/form.ts'
import { approvalSchema, approvalSteps, type Approval } from '#domain/form/approval.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

interface ApprovalDialogProps {
  view: CaseView
  document: FormDocument
  isOpen: boolean
  onClose: () => void
}

const inputSchema = approvalSchema.omit({ id: true, caseId: true })
type Input = z.infer<typeof inputSchema>
/** The page is typed as text and may be empty. */
interface Typed {
  scanMaterialId: string | null
  entries: (Omit<Input['entries'][number], 'page'> & { page: string })[]
}

/** 内部审批: the signatures as they stand on the paper, one line for each step. */
export function ApprovalDialog(props: ApprovalDialogProps) {
  const t = useText('forms')
  return (
    <Modal
      open={props.isOpen}
      onCancel={props.onClose}
      title={t('approvalTitle', { title: props.document.title })}
      width={820}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <Fields {...props} />
    </Modal>
  )
}

function Fields({ view, document, onClose }: ApprovalDialogProps) {
  const t = useText('forms')
  const save = useCommandRpc('form.saveApproval')
  const { materialId } = document
  const form = useForm<Typed>({ defaultValues: typedOf(document.approval) })
  const draft = useFormDraft(`formApproval:${materialId}`, form)
  const submit = form.handleSubmit(async (values) => {
    const answer = await save.run({ materialId, ...inputOf(values) })
    if (!answer.ok) return
    draft.done()
    onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <p className="muted">{t('approvalHint')}</p>
      <div className="formGrid">
        <SelectField
          control={form.control}
          name="scanMaterialId"
          label={t('scan')}
          choices={paperChoices(view.file.materials)}
          search
          allowClear
        />
        {approvalSteps.map((step, index) => (
          <fieldset key={step} className="approvalRow span-12">
            <legend>{approvalStepText[step]}</legend>
            <TextField control={form.control} name={`entries.${index}.person`} label={t('person')} span={3} />
            <TextField control={form.control} name={`entries.${index}.opinion`} label={t('opinion')} span={4} />
            <DayField control={form.control} name={`entries.${index}.day`} label={t('day')} span={3} />
            <TextField control={form.control} name={`entries.${index}.page`} label={t('page')} span={2} />
          </fieldset>
        ))}
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}

function typedOf(approval: Approval | null): Typed {
  return {
    scanMaterialId: approval?.scanMaterialId ?? null,
    entries: approvalSteps.map((step) => {
      const known = approval?.entries.find((entry) => entry.step === step)
      const page = known?.page ?? null
      return {
        step,
        person: known?.person ?? '',
        opinion: known?.opinion ?? '',
        day: known?.day ?? null,
        page: page === null ? '' : String(page),
      }
    }),
  }
}

function inputOf({ scanMaterialId, entries }: Typed): Input {
  return {
    scanMaterialId,
    entries: entries.map((entry) => ({
      ...entry,
      page: /^[1-9]\d{0,3}$/.test(entry.page) ? Number(entry.page) : null,
    })),
  }
}
