import { App, Modal } from 'antd'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { examinationOpinionText } from '#contract/text/examination.ts'
import { daySchema } from '#domain/day.ts'
import { examinationOpinionSchema } from '#domain/examination/examination.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { AreaField, choicesOf, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { HeldByField } from '#renderer/ui/form/HeldByField.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

const completeSchema = z.object({
  examiner: z.string().trim().min(1),
  examinedOn: daySchema,
  opinion: examinationOpinionSchema,
  opinionText: z.string(),
  organ: z.string(),
  signedMaterialId: z.string(),
})
type PaperExamination = {
  [K in keyof z.infer<typeof completeSchema>]: z.infer<typeof completeSchema>[K] | null
}

interface PaperExaminationDialogProps {
  view: CaseView
  isOpen: boolean
  onClose: () => void
}

/** 代录: an examination that was held on paper, here or at the city bureau, with its signed scan as proof. */
export function PaperExaminationDialog({ view, isOpen, onClose }: PaperExaminationDialogProps) {
  const t = useText('examination')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={t('paperTitle')}
      width={720}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <PaperForm view={view} onClose={onClose} />
    </Modal>
  )
}

function PaperForm({ view, onClose }: Omit<PaperExaminationDialogProps, 'isOpen'>) {
  const t = useText('examination')
  const { modal } = App.useApp()
  const { bureau } = useDesk()
  const record = useCommandRpc('examination.recordPaper')
  const form = useForm<PaperExamination>({
    resolver: checkBy(completeSchema),
    defaultValues: knownOf(view),
  })
  const submit = form.handleSubmit(async (values) => {
    const complete = completeSchema.parse(values)
    const answer = await record.run({ ...complete, caseId: view.file.case.id, examinerStaffNo: null, answers: [] })
    if (!answer.ok) return
    onClose()
    const { blemishes } = answer.value
    if (blemishes.length > 0)
      modal.warning({ title: t('recordedWithBlemishes'), width: 620, content: <GuardList findings={blemishes} /> })
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <HeldByField
          control={form.control}
          name="organ"
          label={t('organ')}
          parentOrgan={bureau?.parentOrgan ?? ''}
          span={12}
        />
        <TextField control={form.control} name="examiner" label={t('examiner')} required span={4} />
        <DayField control={form.control} name="examinedOn" label={t('examinedOn')} required span={4} />
        <SelectField
          control={form.control}
          name="opinion"
          label={t('opinion')}
          choices={choicesOf(examinationOpinionText)}
          required
          span={4}
        />
        <SelectField
          control={form.control}
          name="signedMaterialId"
          label={t('signedPaper')}
          hint={t('signedPaperHint')}
          choices={paperChoices(view.file.materials)}
          search
          required
          span={12}
        />
        <AreaField control={form.control} name="opinionText" label={t('opinionText')} rows={3} span={12} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('keep')} busy={record.busy} onCancel={onClose} />
    </form>
  )
}

/** What the file already says: the form that came in, its day and who wrote it. */
function knownOf({ file }: CaseView): PaperExamination {
  const taken = new Set(file.examinations.map((one) => one.signedMaterialId))
  const form = file.materials.find(
    (one) => one.kind === 'examinationForm' && one.withdrawnReason === '' && !taken.has(one.id),
  )
  const milestone = file.case.milestones.findLast((one) => one.kind === 'examined')
  return {
    examiner: form === undefined || form.author === file.case.organ ? '' : form.author,
    examinedOn: form?.docDate ?? milestone?.day ?? null,
    opinion: null,
    opinionText: '',
    organ: '',
    signedMaterialId: form?.id ?? null,
  }
}
