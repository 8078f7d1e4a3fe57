import { Button } from 'antd'
import { useState } from 'react'

import type { PaymentState } from '#contract/payment.ts'
import { requestKindText, requestOutcomeText } from '#contract/text/payment.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

import { fenText } from './fenText.ts'

const tones = { paid: 'good', open: 'active', overdue: 'bad' } as const

/** Requests, instalments, money that came in, and the court, line by line. */
export function PaymentLines({ state, mayWrite }: { state: PaymentState; mayWrite: boolean }) {
  const t = useText('payment')
  const words = {
    paid: t('instalmentState.paid'),
    open: t('instalmentState.open'),
    overdue: t('instalmentState.overdue'),
  }
  return (
    <ul className="paymentLines">
      {state.payment?.requests.map((one) => (
        <li key={one.id}>
          {t('asked', {
            day: one.askedOn,
            kind: requestKindText[one.kind],
            outcome: requestOutcomeText[one.outcome],
          })}
        </li>
      ))}
      {state.instalments.map((one, index) => (
        <li key={one.dueOn}>
          {t('instalment', { no: index + 1, day: one.dueOn, amount: fenText(one.amount * 100) })}{' '}
          <StatusTag tone={tones[one.state]} text={words[one.state]} />
        </li>
      ))}
      <PaidLines state={state} mayWrite={mayWrite} />
      <CourtLine state={state} />
    </ul>
  )
}

function PaidLines({ state, mayWrite }: { state: PaymentState; mayWrite: boolean }) {
  const t = useText('payment')
  const strike = useCommandRpc('payment.strike')
  const [striking, setStriking] = useState<string | null>(null)
  return (
    <>
      {state.payment?.paid.map((one) => (
        <li key={one.id} className={one.struckReason === '' ? '' : 'muted'}>
          {t('paidLine', { day: one.paidOn, amount: fenText(one.fen) })}（
          {t(one.towards === 'fine' ? 'toFine' : 'toLateFee')}）{one.receiptNo}{' '}
          {one.receiptMaterialId === null ? <StatusTag tone="waiting" text={t('noReceipt')} /> : null}
          {one.struckReason === '' ? null : `${t('strike')}：${one.struckReason}`}
          {mayWrite && one.struckReason === '' ? (
            <Button type="link" onClick={() => setStriking(one.id)}>
              {t('strike')}
            </Button>
          ) : null}
        </li>
      ))}
      <ReasonDialog
        title={t('strikeTitle')}
        isOpen={striking !== null}
        onClose={() => setStriking(null)}
        onReason={(reason) => {
          const { decisionId, partyId } = state
          if (striking !== null) void strike.run({ decisionId, partyId, paidId: striking, reason })
          setStriking(null)
        }}
      />
    </>
  )
}

function CourtLine({ state }: { state: PaymentState }) {
  const t = useText('payment')
  const { demandedOn, mayApplyFrom, mayApplyUntil, settledOn, payment } = state
  const enforcement = payment?.enforcement ?? null
  if (settledOn !== null || state.dueDay === null) return null
  if (enforcement !== null) {
    const accepted = enforcement.acceptedOn === null ? '' : t('accepted', { day: enforcement.acceptedOn })
    return <li>{`${t('applied', { day: enforcement.appliedOn, court: enforcement.court })}${accepted}`}</li>
  }
  const until = mayApplyUntil === null ? '' : `；${t('applyUntil', { day: mayApplyUntil })}`
  const demanded =
    demandedOn === null || mayApplyFrom === null
      ? t('notDemanded')
      : t('demanded', { day: demandedOn, from: mayApplyFrom })
  return <li className="muted">{`${demanded}${until}`}</li>
}
