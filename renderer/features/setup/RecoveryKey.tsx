import { Alert, Button, Input } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Doorway } from '#renderer/ui/Doorway.tsx'
import { FieldFrame } from '#renderer/ui/form/FieldFrame.tsx'
import { CopyPath, OpenPath } from '#renderer/ui/OpenPath.tsx'

interface RecoveryKeyProps {
  made: OutputOf<'desk.create'>
  /** Who has just set the desk up; signed in here, because only the administrator may have the sheet removed. */
  administrator: { staffNo: string; password: string }
  onDone: () => void
}

/** Shown once. Nobody goes on before the key has been copied down: the end of it must be typed. */
export function RecoveryKey({ made, administrator, onDone }: RecoveryKeyProps) {
  const t = useText('setup')
  const [typed, setTyped] = useState('')
  const signIn = useCommandRpc('session.signIn')
  const forget = useCommandRpc('desk.forgetSheet')
  const confirm = async () => {
    // The sheet beside the data would open them for anybody who finds it.
    const { staffNo, password } = administrator
    if (!(await signIn.run({ staffNo, password })).ok) return
    await forget.run({})
    onDone()
  }
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
      <Sheet path={made.sheet} />
      <Alert type="warning" showIcon title={t('keyWarning')} className="spaced" />
      <form
        className="formGrid"
        onSubmit={(event) => {
          event.preventDefault()
          if (isRight) void confirm()
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
        <Button
          className="span-12"
          type="primary"
          htmlType="submit"
          disabled={!isRight}
          size="middle"
          block
          loading={signIn.busy || forget.busy}
        >
          {t('toSignIn')}
        </Button>
      </form>
    </Doorway>
  )
}

/** The sheet to print, where it lies; without one, this page itself is printed. */
function Sheet({ path }: { path: string | null }) {
  const t = useText('setup')
  if (path === null) {
    return (
      <div className="buttonRow">
        <Button onClick={() => window.print()}>{t('printKey')}</Button>
      </div>
    )
  }
  return (
    <div className="keySheet">
      <p>{t('sheetAt')}</p>
      <p className="path">{path}</p>
      <div className="buttonRow">
        <OpenPath path={path} label={t('openSheet')} />
        <CopyPath path={path} />
      </div>
      <p className="muted">{t('sheetGoes')}</p>
    </div>
  )
}

/** The key without the marks that only help the eye. */
function bare(key: string): string {
  return key
    .normalize('NFKC')
    .replaceAll(/[^0-9a-z]/giu, '')
    .toUpperCase()
}
