import { Alert, Button, Input, Segmented } from 'antd'
import { useState, type FormEvent } from 'react'

import type { DeskStatus } from '#contract/desk.ts'
import { errorLine } from '#contract/text/errors.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Doorway } from '#renderer/ui/Doorway.tsx'
import { FieldFrame } from '#renderer/ui/form/FieldFrame.tsx'

type With = 'passphrase' | 'recoveryKey'

/** Opens an encrypted desk: by its passphrase, or by the printed recovery key. */
export function UnlockPage({ desk }: { desk: DeskStatus }) {
  const t = useText('signIn')
  const unlock = useCommandRpc('desk.unlock')
  const [how, setHow] = useState<With>('passphrase')
  const [key, setKey] = useState('')
  const [refusal, setRefusal] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = how === 'passphrase' ? { with: how, passphrase: key } : { with: how, recoveryKey: key }
    const answer = await unlock.run(input, { quiet: true })
    setRefusal(answer.ok ? '' : errorLine(answer.error))
  }
  return (
    <Doorway title={t('unlockTitle')} note={t('unlockNote', { directory: desk.directory })}>
      <form onSubmit={(event) => void submit(event)} className="formGrid">
        <div className="span-12">
          <Segmented<With>
            block
            value={how}
            aria-label={t('unlockWith')}
            onChange={(value) => {
              setHow(value)
              setKey('')
            }}
            options={[
              { value: 'passphrase', label: t('passphrase') },
              { value: 'recoveryKey', label: t('recoveryKey') },
            ]}
          />
        </div>
        <FieldFrame label={t(how)} hint={t(how === 'passphrase' ? 'passphraseHint' : 'recoveryKeyHint')}>
          {(aria) =>
            how === 'passphrase' ? (
              <Input.Password
                {...aria}
                autoFocus
                value={key}
                autoComplete="off"
                onChange={(event) => setKey(event.target.value)}
              />
            ) : (
              <Input
                {...aria}
                className="mono"
                autoFocus
                value={key}
                autoComplete="off"
                onChange={(event) => setKey(event.target.value)}
              />
            )
          }
        </FieldFrame>
        {refusal === '' ? null : <Alert className="span-12" type="error" showIcon title={refusal} />}
        <Button
          className="span-12"
          type="primary"
          htmlType="submit"
          loading={unlock.busy}
          disabled={key === ''}
          size="middle"
          block
        >
          {t('unlock')}
        </Button>
      </form>
    </Doorway>
  )
}
