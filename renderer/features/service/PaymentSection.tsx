import type { CaseView } from '#contract/case.ts'
import type { PaymentState } from '#contract/payment.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'

import { CloseButton } from './CloseButton.tsx'
import { PaymentCard } from './PaymentCard.tsx'

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
      {payments.map((state) => (
        <PaymentCard key={`${state.decisionId}${state.partyId}`} view={view} state={state} mayWrite={mayWrite} />
      ))}
    </Section>
  )
}
