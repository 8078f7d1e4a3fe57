import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import type { DeskStatus } from '#contract/desk.ts'
import { errorLine } from '#contract/text/errors.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Doorway } from '#renderer/ui/Doorway.tsx'
import { TextField } from '#renderer/ui/form/fields.tsx'

const signInSchema = z.object({ staffNo: z.string().trim().min(1), password: z.string().min(1) })
type SignIn = z.infer<typeof signInSchema>

/** Who sits at the desk. */
export function SignInPage({ desk }: { desk: DeskStatus }) {
  const t = useText('signIn')
  const signIn = useCommandRpc('session.signIn')
  const [refusal, setRefusal] = useState('')
  const form = useForm<SignIn>({ resolver: zodResolver(signInSchema), defaultValues: { staffNo: '', password: '' } })
  const submit = form.handleSubmit(async (values) => {
    const answer = await signIn.run(values, { quiet: true })
    setRefusal(answer.ok ? '' : errorLine(answer.error))
    if (!answer.ok) form.setFocus('password')
  })
  return (
    <Doorway title={t('title')} note={desk.bureau?.name}>
      <form onSubmit={(event) => void submit(event)} className="formGrid" noValidate>
        <TextField control={form.control} name="staffNo" label={t('staffNo')} required autoComplete="username" />
        <TextField
          control={form.control}
          name="password"
          label={t('password')}
          required
          password
          autoComplete="current-password"
        />
        {refusal === '' ? null : <Alert className="span-12" type="error" showIcon title={refusal} />}
        <Button className="span-12" type="primary" htmlType="submit" loading={signIn.busy} size="middle" block>
          {t('signIn')}
        </Button>
      </form>
    </Doorway>
  )
}
