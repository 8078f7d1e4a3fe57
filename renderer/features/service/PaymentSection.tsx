import type { CaseView } from '#contract/case.ts'
import type { PaymentState } from '#contract/payment.ts'
import { shareSum } from '#domain/payment/shareSum.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'

import { CloseButton } from './CloseButton.tsx'
import { PaymentCard } from './PaymentCard.tsx'
import { ShareNote } from './ShareNote.tsx'

interface PaymentSectionProps {
  view: CaseView
  payments: readonly PaymentState[]
  closingGround: string
  mayWrite: boolean
}

/** 缴款与执行: what each party owes on each decision, and when the case may be closed. */
export function PaymentSection({ view, payments, closingGround, mayWrite }: PaymentSectionProps) {
  const t = useText('payment')
  const mayClose = mayWrite && view.file.case.archivedOn === null && closingGround !== ''
  return (
    <Section title={t('title')} extra={mayClose ? <CloseButton view={view} ground={closingGround} /> : null}>
      {payments.length === 0 ? <p className="muted">{t('none')}</p> : null}
      {closingGround === '' ? null : <p className="goodNote">{t('closing', { ground: closingGround })}</p>}
      {view.file.decisions.map((decision) => (
        <DecisionPayments
          key={decision.id}
          view={view}
          fine={decision.fine ?? 0}
          payments={payments.filter((one) => one.decisionId === decision.id)}
          mayWrite={mayWrite}
        />
      ))}
    </Section>
  )
}

function DecisionPayments({ fine, payments, ...rest }: Omit<PaymentSectionProps, 'closingGround'> & { fine: number }) {
  const shares = payments.map((one) => (one.isShareOpen ? null : one.amount))
  return (
    <>
      {payments.length < 2 ? null : <ShareNote fine={fine} sum={shareSum(shares, fine)} />}
      {payments.map((state) => (
        <PaymentCard key={state.partyId} state={state} siblings={payments} {...rest} />
      ))}
    </>
  )
}
