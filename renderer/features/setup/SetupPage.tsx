import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'

import type { DeskStatus } from '#contract/desk.ts'
import type { OutputOf } from '#contract/index.ts'
import { errorLine } from '#contract/text/errors.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Doorway } from '#renderer/ui/Doorway.tsx'

import { RecoveryKey } from './RecoveryKey.tsx'
import { RestorePage, WayPick, type Way } from './RestorePage.tsx'
import { SetupFields } from './SetupFields.tsx'
import { demoSetup, emptySetup, setupSchema, type Setup } from './setupForm.ts'

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
  const [way, setWay] = useState<Way>('create')
  const [isTryOut, setTryOut] = useState(false)
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
  if (made !== null) {
    return <RecoveryKey made={made} administrator={form.getValues('administrator')} onDone={onDone} />
  }
  if (way === 'restore') return <RestorePage desk={desk} switcher={<WayPick way={way} onWay={setWay} />} />
  const submit = form.handleSubmit(async ({ bureau, administrator, passphrase }) => {
    onStart()
    const { again: _, ...person } = administrator
    const answer = await create.run(
      { bureau, administrator: person, passphrase: passphrase.text === '' ? null : passphrase.text },
      { quiet: true },
    )
    if (answer.ok) setMade(answer.value)
    else setRefusal(errorLine(answer.error))
  })
  return (
    <Doorway title={t('title')} note={t('note', { directory: desk.directory })}>
      <WayPick way={way} onWay={setWay} />
      <TryOut
        isFilled={isTryOut}
        onFill={() => {
          form.reset(demoSetup)
          setTryOut(true)
        }}
      />
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

/** Fills everything in for somebody who only wants to look, and says with which password. */
function TryOut({ isFilled, onFill }: { isFilled: boolean; onFill: () => void }) {
  const t = useText('setup')
  if (isFilled) return <Alert type="info" showIcon title={t('tryOutNote')} />
  return (
    <Button type="link" className="tryOut" onClick={onFill}>
      {t('tryOut')}
    </Button>
  )
}
