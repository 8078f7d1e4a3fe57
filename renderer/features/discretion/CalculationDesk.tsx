import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { Calculation } from '#domain/discretion/calculation.ts'
import type { TableVersion } from '#domain/discretion/discretionTable.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

import { CalculationEditor } from './CalculationEditor.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { SimilarPanel } from './SimilarPanel.tsx'

interface CalculationDeskProps {
  view: CaseView
  partyId: string
  calculation: Calculation | null
  versions: readonly TableVersion[]
  mayWrite: boolean
  onSaved: (id: string) => void
}

/** One calculation, and beside it what a leader asks first: the party's history, similar cases. */
export function CalculationDesk(props: CalculationDeskProps) {
  const { view, partyId } = props
  const [circumstances, setCircumstances] = useState<string[]>([])
  const prepared = useQueryRpc('discretion.prepare', { caseId: view.file.case.id, partyId })
  if (prepared.isError) return <ErrorState error={prepared.error} onRetry={() => void prepared.refetch()} />
  if (prepared.isPending) return <Loading />
  const { tables, actDay, history, similar } = prepared.data
  return (
    <div className="discretionDesk">
      <CalculationEditor
        {...props}
        tables={tables}
        actDay={actDay}
        times={history.times}
        median={similar.median}
        onCircumstances={setCircumstances}
      />
      <aside className="discretionBeside">
        <HistoryPanel history={history} />
        <SimilarPanel similar={similar} circumstances={circumstances} />
      </aside>
    </div>
  )
}
