import { zodResolver } from '@hookform/resolvers/zod'
import { Modal } from 'antd'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import { roleText } from '#contract/text/roles.ts'
import { accountSchema, type Account } from '#domain/account/account.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { CheckField, choicesOf, MultiField, TextField } from '#renderer/ui/form/fields.tsx'

interface AccountDialogProps {
  account: Account | 'new' | null
  onClose: () => void
}

/** One account: one person may hold several roles. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const t = useText('settings')
  return (
    <Modal
      open={account !== null}
      onCancel={onClose}
      title={t(account === 'new' ? 'newAccount' : 'editAccount')}
      width={560}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {account === null ? null : <AccountForm account={account} onClose={onClose} />}
    </Modal>
  )
}

function AccountForm({ account, onClose }: AccountDialogProps & { account: Account | 'new' }) {
  const t = useText('settings')
  const save = useCommandRpc('account.save')
  const isNew = account === 'new'
  const schema = useMemo(
    () =>
      accountSchema.extend({
        password: z.string().refine((text) => text.length >= 8 || (!isNew && text === ''), t('passwordShort')),
      }),
    [isNew, t],
  )
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: isNew
      ? { staffNo: '', name: '', post: '', roles: ['handler'], active: true, password: '' }
      : { ...account, password: '' },
  })
  const submit = form.handleSubmit(async ({ password, ...values }) => {
    const answer = await save.run({ account: values, password: password === '' ? null : password })
    if (answer.ok) onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <div className="formGrid">
        <TextField control={form.control} name="staffNo" label={t('staffNo')} required span={4} disabled={!isNew} />
        <TextField control={form.control} name="name" label={t('name')} required span={4} />
        <TextField control={form.control} name="post" label={t('post')} span={4} />
        <MultiField control={form.control} name="roles" label={t('roles')} choices={choicesOf(roleText)} required />
        <TextField
          control={form.control}
          name="password"
          label={t(isNew ? 'firstPassword' : 'resetPassword')}
          hint={t(isNew ? 'passwordHint' : 'resetHint')}
          required={isNew}
          password
          span={8}
          autoComplete="new-password"
        />
        <CheckField control={form.control} name="active" label={t('active')} span={4} />
      </div>
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose} />
    </form>
  )
}
