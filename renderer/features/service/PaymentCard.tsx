import { Button } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { PaymentState } from '#contract/payment.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { fenText } from './fenText.ts'
import { PaymentDialogs, type PaymentAct } from './PaymentDialogs.tsx'
import { PaymentLines } from './PaymentLines.tsx'

interface PaymentCardProps {
  view: CaseView
  state: PaymentState
  mayWrite: boolean
}

/** What one party owes on one decision, and what may be done about it. */
export function PaymentCard({ view, state, mayWrite }: PaymentCardProps) {
  const t = useText('payment')
  const [act, setAct] = useState<PaymentAct | null>(null)
  const { partyName, docNo, amount, dueDay, owedFen, settledOn } = state
  return (
    <div className="card" role="group" aria-label={partyName}>
      <div className="listHead">
        <strong>{partyName}</strong>
        <span className="muted">{docNo}</span>
        <span className="numeric">{fenText(amount * 100)}</span>
        <StatusTag
          tone={settledOn === null ? 'waiting' : 'good'}
          text={settledOn === null ? `${t('owed')} ${fenText(owedFen)}` : t('settled', { day: settledOn })}
        />
        <span>
          {t('dueDay')} <span className="numeric">{dueDay ?? t('notRunning')}</span>
        </span>
        <span className="barGap" />
        {mayWrite ? (
          <>
            <Button onClick={() => setAct('request')}>{t('request')}</Button>
            <Button onClick={() => setAct('pay')}>{t('pay')}</Button>
            <Button onClick={() => setAct('enforce')}>{t('enforce')}</Button>
          </>
        ) : null}
      </div>
      <LateFeeLine state={state} />
      <PaymentLines state={state} mayWrite={mayWrite} />
      <PaymentDialogs view={view} state={state} act={act} onClose={() => setAct(null)} />
    </div>
  )
}

function LateFeeLine({ state: { lateFee } }: { state: PaymentState }) {
  const t = useText('payment')
  if (lateFee.from === null) return null
  return (
    <p className="badNote">
      {t('lateFee')} {fenText(lateFee.fen)}（{t('lateFeeHow', { from: lateFee.from, days: lateFee.days })}
      {lateFee.capped ? t('capped') : ''}）
    </p>
  )
}
