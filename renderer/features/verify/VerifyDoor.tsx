import { Button } from 'antd'

import { useText } from '#renderer/i18n/useText.ts'

import { VerifyPage } from './VerifyPage.tsx'

/** A court or an archive verifies without a desk and without signing in. */
export function VerifyOffer({ onOpen }: { onOpen: () => void }) {
  const t = useText('verify')
  return (
    <aside className="verifyOffer">
      <Button className="onDark" onClick={onOpen}>
        {t('verifyHere')}
      </Button>
    </aside>
  )
}

/** The verifier on its own. */
export function VerifyDoor({ onBack }: { onBack: () => void }) {
  const t = useText('verify')
  return (
    <main className="verifyDoor">
      <Button onClick={onBack}>{t('back')}</Button>
      <VerifyPage />
    </main>
  )
}
