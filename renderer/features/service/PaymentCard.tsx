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
  siblings: readonly PaymentState[]
  mayWrite: boolean
}

/** What one party owes on one decision, and what may be done about it. */
export function PaymentCard({ view, state, siblings, mayWrite }: PaymentCardProps) {
  const t = useText('payment')
  const [act, setAct] = useState<PaymentAct | null>(null)
  const { partyName, docNo, dueDay } = state
  const payCode = state.payment?.payCode ?? ''
  return (
    <div className="card" role="group" aria-label={partyName}>
      <div className="listHead">
        <strong>{partyName}</strong>
        <span className="muted">{payCode === '' ? docNo : `${docNo}，${t('payCode')} ${payCode}`}</span>
        <OwedTag state={state} />
        <span>
          {t('dueDay')} <span className="numeric">{dueDay ?? t('notRunning')}</span>
        </span>
        <span className="barGap" />
        {mayWrite ? <ActButtons state={state} onAct={setAct} /> : null}
      </div>
      <LateFeeLine state={state} />
      <PaymentLines state={state} mayWrite={mayWrite} />
      <PaymentDialogs view={view} state={state} siblings={siblings} act={act} onClose={() => setAct(null)} />
    </div>
  )
}

function OwedTag({ state: { amount, isShareOpen, owedFen, settledOn } }: { state: PaymentState }) {
  const t = useText('payment')
  if (isShareOpen) return <StatusTag tone="unknown" text={t('shareUnknown')} />
  const isSettled = settledOn !== null || amount === 0
  return (
    <>
      <span className="numeric">{fenText(amount * 100)}</span>
      <StatusTag
        tone={isSettled ? 'good' : 'waiting'}
        text={
          isSettled
            ? t(amount === 0 ? 'owesNothing' : 'settled', { day: settledOn ?? '' })
            : `${t('owed')} ${fenText(owedFen)}`
        }
      />
    </>
  )
}

/** While its share is open nothing else can be recorded of a party. */
function ActButtons({ state, onAct }: { state: PaymentState; onAct: (act: PaymentAct) => void }) {
  const t = useText('payment')
  const acts: readonly PaymentAct[] = state.isShareOpen ? ['share'] : ['share', 'request', 'pay', 'enforce']
  return acts.map((act) => (
    <Button key={act} onClick={() => onAct(act)}>
      {t(act)}
    </Button>
  ))
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
