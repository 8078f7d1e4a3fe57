import { useMemo, useState } from 'react'

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
  const caseId = view.file.case.id
  const prepared = useQueryRpc('discretion.prepare', { caseId, partyId, circumstances: [] })
  const sorted = useQueryRpc('discretion.prepare', { caseId, partyId, circumstances })
  const similar = (sorted.data ?? prepared.data)?.similar
  const median = similar?.median ?? null
  const fixed = useMemo(() => prepared.data, [prepared.data])
  if (prepared.isError) return <ErrorState error={prepared.error} onRetry={() => void prepared.refetch()} />
  if (fixed === undefined || similar === undefined) return <Loading />
  return (
    <div className="discretionDesk">
      <CalculationEditor
        {...props}
        tables={fixed.tables}
        actDay={fixed.actDay}
        times={fixed.history.times}
        median={median}
        onCircumstances={setCircumstances}
      />
      <aside className="discretionBeside">
        <HistoryPanel history={fixed.history} />
        <SimilarPanel similar={similar} />
      </aside>
    </div>
  )
}
