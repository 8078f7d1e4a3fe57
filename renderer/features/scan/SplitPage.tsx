import { useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

import { SplitBoard } from './SplitBoard.tsx'

/** 拆分扫描件: one scan, opened for splitting. */
export function SplitPage() {
  const { scanId } = useParams({ from: '/scans/$scanId' })
  const query = useQueryRpc('scan.get', { scanId })
  const prepare = useCommandRpc('scan.prepare')
  const isAsked = useRef(false)
  const missing = query.data === undefined ? 0 : sidesOf(query.data) - query.data.seen.length
  useEffect(() => {
    if (missing <= 0 || isAsked.current) return
    isAsked.current = true
    void prepare.run({ scanId })
  }, [missing, prepare, scanId])
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <SplitBoard key={scanId} view={query.data} />
}

function sidesOf({ scan }: OutputOf<'scan.get'>): number {
  return scan.sources.reduce((sum, { pages }) => sum + pages.length, 0)
}
