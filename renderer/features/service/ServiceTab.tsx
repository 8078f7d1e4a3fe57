import type { CaseView } from '#contract/case.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

import { LedgerSection } from './LedgerSection.tsx'
import { PaymentSection } from './PaymentSection.tsx'

/** 送达与执行: every attempt on every document, and what is owed after the decision. */
export function ServiceTab({ view }: { view: CaseView }) {
  const { file } = view
  const mayWrite = useHasRole('handler', 'archivist')
  const ledger = useQueryRpc('case.serviceLedger', { caseId: file.case.id })
  if (ledger.isPending) return <Loading />
  if (ledger.isError) return <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />
  return (
    <div className="scrollColumn">
      <LedgerSection
        view={view}
        documents={ledger.data.documents}
        mayWrite={mayWrite && file.case.archivedOn === null}
      />
      <PaymentSection
        view={view}
        payments={ledger.data.payments}
        closingGround={ledger.data.closingGround}
        mayWrite={mayWrite}
      />
    </div>
  )
}
