import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useForm, type Control } from 'react-hook-form'

import type { DeskStatus } from '#contract/desk.ts'
import type { OutputOf } from '#contract/index.ts'
import { errorLine } from '#contract/text/errors.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Doorway } from '#renderer/ui/Doorway.tsx'
import { TextField } from '#renderer/ui/form/fields.tsx'

import { RecoveryKey } from './RecoveryKey.tsx'
import { emptySetup, setupSchema, type Setup } from './setupForm.ts'

interface SetupPageProps {
  desk: DeskStatus
  onStart: () => void
  onDone: () => void
}

/** First start: the bureau, the administrator, the passphrase, and then the recovery key. */
export function SetupPage({ desk, onStart, onDone }: SetupPageProps) {
  const t = useText('setup')
  const create = useCommandRpc('desk.create')
  const [made, setMade] = useState<OutputOf<'desk.create'> | null>(null)
  const [refusal, setRefusal] = useState('')
  const needsPassphrase = desk.host !== 'electron'
  const schema = useMemo(
    () =>
      setupSchema({
        required: needsPassphrase,
        passphrase: t('passphraseShort'),
        password: t('passwordDiffers'),
        passphraseAgain: t('passphraseDiffers'),
      }),
    [needsPassphrase, t],
  )
  const form = useForm<Setup>({ resolver: zodResolver(schema), defaultValues: emptySetup })
  if (made !== null) return <RecoveryKey made={made} onDone={onDone} />
  const submit = form.handleSubmit(async ({ bureau, administrator, passphrase }) => {
    onStart()
    const { again: _, ...person } = administrator
    const answer = await create.run(
      { bureau, administrator: person, passphrase: passphrase.text === '' ? null : passphrase.text },
      { quiet: true },
    )
    if (answer.ok) setMade(answer.value)
    else {
      setRefusal(errorLine(answer.error))
    }
  })
  return (
    <Doorway title={t('title')} note={t('note', { directory: desk.directory })}>
      <form onSubmit={(event) => void submit(event)} className="formGrid" noValidate>
        <SetupFields control={form.control} needsPassphrase={needsPassphrase} />
        {refusal === '' ? null : <Alert className="span-12" type="error" showIcon title={refusal} />}
        <Button className="span-12" type="primary" htmlType="submit" loading={create.busy} size="middle" block>
          {t('create')}
        </Button>
      </form>
    </Doorway>
  )
}

function SetupFields({ control, needsPassphrase }: { control: Control<Setup>; needsPassphrase: boolean }) {
  const t = useText('setup')
  return (
    <>
      <h2 className="span-12 formHeading">{t('bureau')}</h2>
      <TextField
        control={control}
        name="bureau.name"
        label={t('bureauName')}
        placeholder={t('bureauNameExample')}
        required
        span={6}
      />
      <TextField
        control={control}
        name="bureau.parentOrgan"
        label={t('parentOrgan')}
        placeholder={t('parentOrganExample')}
        required
        span={6}
      />
      <TextField control={control} name="bureau.areaCode" label={t('areaCode')} hint={t('areaCodeHint')} span={6} />
      <TextField control={control} name="bureau.fondNo" label={t('fondNo')} hint={t('fondNoHint')} span={6} />
      <h2 className="span-12 formHeading">{t('administrator')}</h2>
      <TextField
        control={control}
        name="administrator.staffNo"
        label={t('staffNo')}
        required
        span={6}
        autoComplete="username"
      />
      <TextField control={control} name="administrator.name" label={t('name')} required span={6} />
      <TextField
        control={control}
        name="administrator.password"
        label={t('password')}
        hint={t('passwordHint')}
        required
        password
        span={6}
        autoComplete="new-password"
      />
      <TextField
        control={control}
        name="administrator.again"
        label={t('passwordAgain')}
        required
        password
        span={6}
        autoComplete="new-password"
      />
      <h2 className="span-12 formHeading">{t('passphraseHeading')}</h2>
      <p className="span-12 muted formNote">{t(needsPassphrase ? 'passphraseNeeded' : 'passphraseOptional')}</p>
      <TextField
        control={control}
        name="passphrase.text"
        label={t('passphrase')}
        required={needsPassphrase}
        password
        span={6}
        autoComplete="new-password"
      />
      <TextField
        control={control}
        name="passphrase.again"
        label={t('passphraseAgain')}
        required={needsPassphrase}
        password
        span={6}
        autoComplete="new-password"
      />
    </>
  )
}
