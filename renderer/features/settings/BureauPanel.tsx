import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button } from 'antd'
import { useForm } from 'react-hook-form'

import { bureauSchema, type Bureau } from '#domain/account/account.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { TextField } from '#renderer/ui/form/fields.tsx'

/** 单位信息, as printed on covers and forms. */
export function BureauPanel({ mayWrite }: { mayWrite: boolean }) {
  const t = useText('settings')
  const { message } = App.useApp()
  const { bureau } = useDesk()
  const save = useCommandRpc('desk.saveBureau')
  const form = useForm<Bureau>({
    resolver: zodResolver(bureauSchema),
    defaultValues: bureau ?? { name: '', parentOrgan: '', areaCode: '', fondNo: '' },
  })
  const submit = form.handleSubmit(async (values) => {
    if ((await save.run(values)).ok) message.success(t('saved'))
  })
  return (
    <form className="narrow" onSubmit={(event) => void submit(event)} noValidate>
      <div className="formGrid">
        <TextField control={form.control} name="name" label={t('bureauName')} required span={6} disabled={!mayWrite} />
        <TextField
          control={form.control}
          name="parentOrgan"
          label={t('parentOrgan')}
          required
          span={6}
          disabled={!mayWrite}
        />
        <TextField control={form.control} name="areaCode" label={t('areaCode')} span={6} disabled={!mayWrite} />
        <TextField control={form.control} name="fondNo" label={t('fondNo')} span={6} disabled={!mayWrite} />
      </div>
      <div className="formFoot">
        {mayWrite ? null : <span className="muted">{t('administratorOnly')}</span>}
        <Button type="primary" htmlType="submit" loading={save.busy} disabled={!mayWrite}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
