import { useNavigate, useParams, useSearch } from '@tanstack/react-router'

import { ArchiveTab } from '#renderer/features/archive/ArchiveTab.tsx'
import { CaseFrame } from '#renderer/features/casePage/CaseFrame.tsx'
import { OverviewTab } from '#renderer/features/casePage/OverviewTab.tsx'
import { DecisionTab } from '#renderer/features/decision/DecisionTab.tsx'
import { DiscussionTab } from '#renderer/features/discussion/DiscussionTab.tsx'
import { BureauTab } from '#renderer/features/exchange/BureauTab.tsx'
import { PackageIn } from '#renderer/features/exchange/PackageIn.tsx'
import { PlatformSheet } from '#renderer/features/exchange/PlatformSheet.tsx'
import { FormsTab } from '#renderer/features/forms/FormsTab.tsx'
import { MaterialsTab } from '#renderer/features/materials/MaterialsTab.tsx'
import { MediaTab } from '#renderer/features/media/MediaTab.tsx'
import { PrintTab } from '#renderer/features/print/PrintTab.tsx'
import { ScanEntry } from '#renderer/features/scan/ScanEntry.tsx'
import { ServiceTab } from '#renderer/features/service/ServiceTab.tsx'
import { TrailTab } from '#renderer/features/trail/TrailTab.tsx'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import type { CaseView } from '#contract/case.ts'

import type { CaseTab } from './caseTabs.ts'
import { ReviewSteps } from './ReviewSteps.tsx'
import { useQueryRpc } from './useQueryRpc.ts'

/** One case: its frame and the tab that the address names. Features meet only here. */
export function CaseRoute() {
  const { caseId } = useParams({ from: '/cases/$caseId' })
  const search = useSearch({ from: '/cases/$caseId' })
  const navigate = useNavigate()
  const query = useQueryRpc('case.get', { caseId })
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const tab = search.tab ?? 'overview'
  const openTab = (next: CaseTab) =>
    void navigate({ to: '/cases/$caseId', params: { caseId }, search: { tab: next }, replace: true })
  return (
    <CaseFrame key={caseId} view={query.data} tab={tab} onTab={openTab}>
      <TabBody tab={tab} view={query.data} at={{ material: search.material, page: search.page, find: search.find }} />
    </CaseFrame>
  )
}

interface TabBodyProps {
  tab: CaseTab
  view: CaseView
  at: { material: string | undefined; page: number | undefined; find: string | undefined }
}

function TabBody({ tab, view, at }: TabBodyProps) {
  switch (tab) {
    case 'overview':
      return <OverviewTab view={view} />
    case 'materials':
      return (
        <MaterialsTab
          view={view}
          at={at}
          scans={<ScanEntry caseId={view.file.case.id} mayWrite={view.file.case.archivedOn === null} />}
        />
      )
    case 'media':
      return <MediaTab view={view} />
    case 'review':
      return <ReviewSteps view={view} />
    case 'discussion':
      return <DiscussionTab view={view} />
    case 'decision':
      return <DecisionTab view={view} />
    case 'forms':
      return <FormsTab view={view} />
    case 'service':
      return <ServiceTab view={view} />
    case 'print':
      return <PrintTab view={view} />
    case 'bureau':
      return (
        <>
          <PlatformSheet view={view} />
          {view.file.case.archivedOn === null ? <PackageIn caseId={view.file.case.id} /> : null}
          <BureauTab view={view} />
        </>
      )
    case 'archive':
      return <ArchiveTab view={view} />
    case 'trail':
      return <TrailTab view={view} />
  }
}
