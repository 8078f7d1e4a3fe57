import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { Modal } from 'antd'
import { useForm } from 'react-hook-form'
import type * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { serviceMethodText } from '#contract/text/decision.ts'
import { serviceSchema } from '#domain/decision/decision.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { choicesOf, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

const inputSchema = serviceSchema.omit({ id: true })
type ServiceInput = z.infer<typeof inputSchema>
type ServiceForm = Omit<ServiceInput, 'servedOn'> & { servedOn: string | null }

interface ServiceDialogProps {
  view: CaseView
  of: 'notice' | 'decision'
  id: string
  isOpen: boolean
  onClose: () => void
}

/** One service on one party. */
export function ServiceDialog(props: ServiceDialogProps) {
  const t = useText('decision')
  return (
    <Modal
      open={props.isOpen}
      onCancel={props.onClose}
      title={t('serviceTitle')}
      width={640}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <Form {...props} />
    </Modal>
  )
}

function Form({ view, of, id, onClose }: ServiceDialogProps) {
  const t = useText('decision')
  const record = useCommandRpc('service.record')
  const { parties } = view.file.case
  const form = useForm<ServiceForm>({
    resolver: checkBy(inputSchema),
    defaultValues: {
      partyId: parties[0]?.id ?? '',
      method: 'direct',
      servedOn: null,
      receiver: '',
      relation: '',
      receiptMaterialId: null,
    },
  })
  const submit = form.handleSubmit(async (values) => {
    const answer = await record.run({ of, id, service: inputSchema.parse(values) })
    if (answer.ok) onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <SelectField
          control={form.control}
          name="partyId"
          label={t('party')}
          choices={parties.map((party) => ({ value: party.id, label: party.name }))}
          required
          span={6}
        />
        <SelectField
          control={form.control}
          name="method"
          label={t('method')}
          choices={choicesOf(serviceMethodText)}
          required
          span={3}
        />
        <DayField control={form.control} name="servedOn" label={t('servedOn')} required span={3} />
        <TextField control={form.control} name="receiver" label={t('receiver')} span={6} />
        <TextField control={form.control} name="relation" label={t('relation')} hint={t('relationHint')} span={6} />
        <SelectField
          control={form.control}
          name="receiptMaterialId"
          label={t('receipt')}
          hint={t('receiptHint')}
          choices={paperChoices(view.file.materials)}
          search
          allowClear
        />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={record.busy} onCancel={onClose} />
    </form>
  )
}
