import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { App, Modal } from 'antd'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { milestoneText } from '#contract/text/milestones.ts'
import { milestoneKindSchema } from '#domain/case/milestone.ts'
import { daySchema } from '#domain/day.ts'
import { afterArchiving } from '#domain/rules/guards/guardsOfMilestone.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { AreaField, choicesOf, SelectField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

const stepSchema = z.object({
  kind: milestoneKindSchema.nullable(),
  day: daySchema.nullable(),
  note: z.string(),
  materialId: z.string().nullable(),
  partyId: z.string().nullable(),
})
const completeSchema = stepSchema.extend({ kind: milestoneKindSchema, day: daySchema })
type Step = z.infer<typeof stepSchema>

interface MilestoneDialogProps {
  view: CaseView
  isOpen: boolean
  onClose: () => void
}

/** Records one dated step; what is on signed paper is never refused, only marked. */
export function MilestoneDialog({ view, isOpen, onClose }: MilestoneDialogProps) {
  const t = useText('milestones')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={t('addTitle')}
      width={620}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <MilestoneForm view={view} onClose={onClose} />
    </Modal>
  )
}

function MilestoneForm({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useText('milestones')
  const { modal } = App.useApp()
  const record = useCommandRpc('case.recordMilestone')
  const { parties } = view.file.case
  const form = useForm<Step>({
    resolver: checkBy(completeSchema),
    defaultValues: { kind: null, day: null, note: '', materialId: null, partyId: null },
  })
  const submit = form.handleSubmit(async (values) => {
    const step = completeSchema.parse(values)
    const answer = await record.run({
      ...step,
      caseId: view.file.case.id,
      origin: step.materialId === null ? 'live' : 'paper',
    })
    if (!answer.ok) return
    onClose()
    if (answer.value.blemishes.length > 0) {
      modal.warning({
        title: t('recordedWithBlemishes'),
        width: 620,
        content: <GuardList findings={answer.value.blemishes} />,
      })
    }
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <SelectField
          control={form.control}
          name="kind"
          label={t('kind')}
          choices={choicesOf(milestoneText).filter(
            ({ value }) => view.file.case.archivedOn === null || afterArchiving.some((kind) => kind === value),
          )}
          search
          required
          span={7}
        />
        <DayField control={form.control} name="day" label={t('day')} required span={5} />
        <SelectField
          control={form.control}
          name="materialId"
          label={t('paper')}
          hint={t('paperHint')}
          choices={paperChoices(view.file.materials)}
          search
          allowClear
          span={12}
        />
        {parties.length === 1 ? null : (
          <SelectField
            control={form.control}
            name="partyId"
            label={t('party')}
            hint={t('partyHint')}
            choices={parties.map((party) => ({ value: party.id, label: party.name }))}
            allowClear
          />
        )}
        <AreaField control={form.control} name="note" label={t('note')} rows={2} span={12} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={record.busy} onCancel={onClose} />
    </form>
  )
}
