import { Link } from '@tanstack/react-router'

import type { CaseView } from '#contract/case.ts'
import { serviceMethodText, serviceOutcomeText } from '#contract/text/service.ts'
import { isProof } from '#domain/case/caseFile.ts'
import { servicesOf } from '#domain/service/servicesOf.ts'
import type { Service } from '#domain/service/service.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

/** 送达 of one notice or decision in short: who was reached when; the ledger itself is its own tab. */
export function ServiceSummary({ view, act }: { view: CaseView; act: { id: string; materialId: string | null } }) {
  const t = useText('decision')
  const { file } = view
  const services = servicesOf(file, act)
  const nameOf = (partyId: string) => file.case.parties.find((party) => party.id === partyId)?.name ?? ''
  return (
    <div className="publicity">
      <strong>{t('service')}</strong>
      {services.length === 0 ? <span className="muted">{t('notServed')}</span> : null}
      {services.map((service) => (
        <span key={service.id}>
          {`${nameOf(service.partyId)} ${serviceMethodText[service.method]} `}
          <span className="numeric">{service.servedOn ?? service.sentOn ?? ''}</span>{' '}
          <StandingTag service={service} isProven={isProof(file, service.receiptMaterialId)} />
        </span>
      ))}
      <Link to="/cases/$caseId" params={{ caseId: file.case.id }} search={{ tab: 'service' }}>
        {t('toLedger')}
      </Link>
    </div>
  )
}

function StandingTag({ service, isProven }: { service: Service; isProven: boolean }) {
  const t = useText('decision')
  if (service.outcome !== 'served') return <StatusTag tone="idle" text={serviceOutcomeText[service.outcome]} />
  return <StatusTag tone={isProven ? 'good' : 'waiting'} text={t(isProven ? 'receiptThere' : 'receiptMissing')} />
}
