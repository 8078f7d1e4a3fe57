import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button } from 'antd'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import { useDesk } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { TextField } from '#renderer/ui/form/fields.tsx'

const blank = { old: '', fresh: '', again: '' }

/** 修改密码 */
export function PasswordPanel() {
  const t = useText('settings')
  const { message } = App.useApp()
  const { account } = useDesk()
  const change = useCommandRpc('account.changePassword')
  const schema = useMemo(
    () =>
      z
        .object({ old: z.string().min(1), fresh: z.string().min(8), again: z.string() })
        .refine((values) => values.fresh === values.again, { path: ['again'], error: t('passwordDiffers') }),
    [t],
  )
  const form = useForm<z.infer<typeof schema>>({ resolver: zodResolver(schema), defaultValues: blank })
  const submit = form.handleSubmit(async ({ old, fresh }) => {
    const answer = await change.run({ old, fresh })
    if (!answer.ok) return
    form.reset(blank)
    message.success(t('passwordChanged'))
  })
  return (
    <form className="narrow" onSubmit={(event) => void submit(event)} noValidate>
      <p className="muted">{t('signedInAs', { name: account.name, staffNo: account.staffNo })}</p>
      <div className="formGrid">
        <TextField
          control={form.control}
          name="old"
          label={t('oldPassword')}
          required
          password
          span={4}
          autoComplete="current-password"
        />
        <TextField
          control={form.control}
          name="fresh"
          label={t('freshPassword')}
          required
          password
          span={4}
          autoComplete="new-password"
        />
        <TextField
          control={form.control}
          name="again"
          label={t('freshAgain')}
          required
          password
          span={4}
          autoComplete="new-password"
        />
      </div>
      <div className="formFoot">
        <Button type="primary" htmlType="submit" loading={change.busy}>
          {t('changePassword')}
        </Button>
      </div>
    </form>
  )
}
