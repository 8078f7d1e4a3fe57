import { Modal } from 'antd'
import { useForm } from 'react-hook-form'

import { counselSchema, type Counsel } from '#domain/counsel/counsel.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

type CounselForm = Omit<Counsel, 'contractFrom'> & { contractFrom: string | null }

interface CounselDialogProps {
  counsel: Counsel | 'new' | null
  onClose: () => void
}

/** One lawyer and one contract; a new contract is a new entry. */
export function CounselDialog({ counsel, onClose }: CounselDialogProps) {
  const t = useText('counsel')
  return (
    <Modal open={counsel !== null} onCancel={onClose} title={t('add')} width={560} footer={null} destroyOnHidden>
      {counsel === null ? null : <CounselFields counsel={counsel} onClose={onClose} />}
    </Modal>
  )
}

const emptyCounsel: CounselForm = {
  id: '',
  name: '',
  firm: '',
  licenceNo: '',
  contractFrom: null,
  contractTo: null,
  struckReason: '',
}

function CounselFields({ counsel, onClose }: { counsel: Counsel | 'new'; onClose: () => void }) {
  const t = useText('counsel')
  const save = useCommandRpc('counsel.save')
  const form = useForm<CounselForm>({
    resolver: checkBy(counselSchema),
    defaultValues: counsel === 'new' ? emptyCounsel : counsel,
  })
  const submit = form.handleSubmit(async (values) => {
    const answer = await save.run(counselSchema.parse(values))
    if (answer.ok) onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <TextField control={form.control} name="name" label={t('name')} required span={4} />
        <TextField control={form.control} name="firm" label={t('firm')} span={8} />
        <TextField control={form.control} name="licenceNo" label={t('licenceNo')} span={6} />
        <DayField control={form.control} name="contractFrom" label={t('contractFrom')} required span={3} />
        <DayField control={form.control} name="contractTo" label={t('contractTo')} span={3} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose} />
    </form>
  )
}
