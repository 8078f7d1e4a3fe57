import { App, Modal } from 'antd'
import { useForm } from 'react-hook-form'

import { formOfficeSchema, type FormOffice } from '#domain/form/formOffice.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { AreaField, TextField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

interface OfficeDialogProps {
  isOpen: boolean
  onClose: () => void
}

/** 本单位常用内容: what stands in every document of this office. */
export function OfficeDialog({ isOpen, onClose }: OfficeDialogProps) {
  const t = useText('forms')
  const { data } = useQueryRpc('form.office', {}, { enabled: isOpen })
  return (
    <Modal open={isOpen} onCancel={onClose} title={t('office')} width={640} footer={null} destroyOnHidden>
      {data === undefined ? null : <Fields office={data} onClose={onClose} />}
    </Modal>
  )
}

function Fields({ office, onClose }: { office: FormOffice; onClose: () => void }) {
  const t = useText('forms')
  const { message } = App.useApp()
  const save = useCommandRpc('form.saveOffice')
  const form = useForm<FormOffice>({ resolver: checkBy(formOfficeSchema), defaultValues: office })
  const { control } = form
  const submit = form.handleSubmit(async (values) => {
    const answer = await save.run(values)
    if (!answer.ok) return
    void message.success(t('saved'))
    onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <p className="muted">{t('officeNote')}</p>
      <div className="formGrid">
        <TextField control={control} name="address" label={t('address')} span={9} />
        <TextField control={control} name="postcode" label={t('postcode')} span={3} />
        <TextField control={control} name="contact" label={t('contact')} span={6} />
        <TextField control={control} name="phone" label={t('phone')} span={6} />
        <TextField control={control} name="reconsiderationOrgan" label={t('reconsiderationOrgan')} span={6} />
        <TextField control={control} name="court" label={t('court')} span={6} />
        <AreaField control={control} name="payment" label={t('payment')} hint={t('paymentHint')} rows={2} />
        <TextField control={control} name="ownWord" label={t('ownWord')} hint={t('ownWordHint')} span={6} />
        <TextField control={control} name="givenWord" label={t('givenWord')} span={6} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose} />
    </form>
  )
}
