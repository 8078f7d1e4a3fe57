import { Alert, Button, Input } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Doorway } from '#renderer/ui/Doorway.tsx'
import { FieldFrame } from '#renderer/ui/form/FieldFrame.tsx'

/** Shown once. Nobody goes on before the key has been copied down: the end of it must be typed. */
export function RecoveryKey({ made, onDone }: { made: OutputOf<'desk.create'>; onDone: () => void }) {
  const t = useText('setup')
  const [typed, setTyped] = useState('')
  const isRight = bare(typed) === bare(made.recoveryKey).slice(-6)
  return (
    <Doorway title={t('keyTitle')} note={t('keyNote')}>
      <output className="recoveryKey" aria-label={t('keyTitle')}>
        {made.recoveryKey}
      </output>
      <p className="muted">{t('keyKeep')}</p>
      <dl className="pairs">
        <dt>{t('fingerprint')}</dt>
        <dd className="hash">{made.fingerprint}</dd>
      </dl>
      <div className="buttonRow">
        <Button onClick={() => window.print()}>{t('printKey')}</Button>
        <Button onClick={() => void navigator.clipboard.writeText(made.recoveryKey)}>{t('copyKey')}</Button>
      </div>
      <Alert type="warning" showIcon title={t('keyWarning')} className="spaced" />
      <form
        className="formGrid"
        onSubmit={(event) => {
          event.preventDefault()
          if (isRight) onDone()
        }}
      >
        <FieldFrame label={t('keyConfirm')} error={typed.length >= 6 && !isRight ? t('keyWrong') : undefined}>
          {(aria) => (
            <Input
              {...aria}
              className="mono"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </FieldFrame>
        <Button className="span-12" type="primary" htmlType="submit" disabled={!isRight} size="middle" block>
          {t('toSignIn')}
        </Button>
      </form>
    </Doorway>
  )
}

/** The key without the marks that only help the eye. */
function bare(key: string): string {
  return key
    .normalize('NFKC')
    .replaceAll(/[^0-9a-z]/giu, '')
    .toUpperCase()
}
