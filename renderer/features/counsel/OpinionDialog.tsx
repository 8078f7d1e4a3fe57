import { zodResolver } from '@hookform/resolvers/zod'
import { Modal } from 'antd'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { counselOpinionSchema, type CounselOpinion } from '#domain/counsel/counsel.ts'
import { DraftNotice } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField, todayHere } from '#renderer/ui/form/DayField.tsx'
import { AreaField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

/** `who` is the entry of the register, or the people outside it. */
const formSchema = counselOpinionSchema
  .omit({ adoption: true, struckReason: true, counselId: true, name: true })
  .extend({ who: z.string(), name: z.string().trim() })
  .refine((one) => one.who !== outside || one.name !== '', { path: ['name'] })
type OpinionForm = z.infer<typeof formSchema>

const outside = 'outside'

interface OpinionDialogProps {
  view: CaseView
  opinion: CounselOpinion | 'new' | null
  onClose: () => void
}

/** What is asked of whom, and the opinion once it has come back on paper. */
export function OpinionDialog({ view, opinion, onClose }: OpinionDialogProps) {
  const t = useText('counsel')
  return (
    <Modal
      open={opinion !== null}
      onCancel={onClose}
      title={t('title')}
      width={720}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {opinion === null ? null : <OpinionFields view={view} opinion={opinion} onClose={onClose} />}
    </Modal>
  )
}

function OpinionFields({ view, opinion, onClose }: OpinionDialogProps & { opinion: CounselOpinion | 'new' }) {
  const t = useText('counsel')
  const register = useQueryRpc('counsel.register', { year: Number(todayHere().slice(0, 4)) })
  const save = useCommandRpc('counsel.saveOpinion')
  const form = useForm<OpinionForm>({ resolver: zodResolver(formSchema), defaultValues: valuesOf(view, opinion) })
  const draft = useFormDraft(`counselOpinion:${opinion === 'new' ? view.file.case.id : opinion.id}`, form)
  const counsels = register.data?.counsels ?? []
  const who = useWatch({ control: form.control, name: 'who' })
  const submit = form.handleSubmit(async ({ who: chosen, ...values }) => {
    const known = counsels.find((one) => one.id === chosen)
    const person = known === undefined ? {} : { name: known.name, firm: known.firm }
    const answer = await save.run({ ...values, ...person, counselId: known?.id ?? null })
    if (!answer.ok) return
    draft.done()
    onClose()
  })
  const choices = [
    ...counsels.map((one) => ({ value: one.id, label: one.firm === '' ? one.name : `${one.name}（${one.firm}）` })),
    { value: outside, label: t('outside') },
  ]
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <div className="formGrid">
        <SelectField control={form.control} name="who" label={t('counsel')} choices={choices} required span={6} />
        {who === outside ? (
          <>
            <TextField control={form.control} name="name" label={t('name')} required span={3} />
            <TextField control={form.control} name="firm" label={t('firm')} span={3} />
          </>
        ) : null}
        <AreaField control={form.control} name="question" label={t('question')} rows={2} required span={12} />
        <AreaField control={form.control} name="opinion" label={t('opinion')} rows={4} span={12} />
        <DayField control={form.control} name="givenOn" label={t('givenOn')} span={4} />
        <SelectField
          control={form.control}
          name="materialId"
          label={t('paper')}
          hint={t('paperHint')}
          choices={paperChoices(view.file.materials)}
          search
          allowClear
          span={8}
        />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose} />
    </form>
  )
}

/** What the file already says: the opinion that came in, its day and the firm. */
function valuesOf({ file }: CaseView, opinion: CounselOpinion | 'new'): OpinionForm {
  if (opinion !== 'new') {
    const { adoption: _, struckReason: __, counselId, ...typed } = opinion
    return { ...typed, who: counselId ?? outside }
  }
  const taken = new Set(file.counselOpinions.map((one) => one.materialId))
  const paper = file.materials.find(
    (one) => one.kind === 'counselOpinion' && one.withdrawnReason === '' && !taken.has(one.id),
  )
  const empty = { id: '', caseId: file.case.id, who: outside, name: '', question: '', opinion: '' }
  return { ...empty, firm: paper?.author ?? '', givenOn: paper?.docDate ?? null, materialId: paper?.id ?? null }
}
