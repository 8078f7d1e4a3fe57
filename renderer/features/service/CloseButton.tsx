import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { daySchema } from '#domain/day.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

const closingSchema = z.object({ day: daySchema, note: z.string(), materialId: z.string().nullable() })
type Closing = Omit<z.infer<typeof closingSchema>, 'day'> & { day: string | null }

/** 登记结案 with the ground that the payments give, on the paper 结案审批表. */
export function CloseButton({ view, ground }: { view: CaseView; ground: string }) {
  const t = useText('payment')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('close')}</Button>
      <Modal open={isOpen} onCancel={() => setOpen(false)} title={t('close')} width={560} footer={null} destroyOnHidden>
        <ClosingForm view={view} ground={ground} onClose={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function ClosingForm({ view, ground, onClose }: { view: CaseView; ground: string; onClose: () => void }) {
  const t = useText('payment')
  const record = useCommandRpc('case.recordMilestone')
  const form = useForm<Closing>({
    resolver: checkBy(closingSchema),
    defaultValues: { day: null, note: ground, materialId: null },
  })
  const submit = form.handleSubmit(async (typed) => {
    const step = closingSchema.parse(typed)
    const origin = step.materialId === null ? 'live' : 'paper'
    const answer = await record.run({ ...step, kind: 'closed', caseId: view.file.case.id, origin })
    if (answer.ok) onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <DayField control={form.control} name="day" label={t('closeDay')} required span={4} />
        <SelectField
          control={form.control}
          name="materialId"
          label={t('closePaper')}
          choices={paperChoices(view.file.materials)}
          search
          allowClear
          span={8}
        />
        <TextField control={form.control} name="note" label={t('reason')} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={record.busy} onCancel={onClose} />
    </form>
  )
}
