import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

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
  const queries = useQueryClient()
  const [round, setRound] = useState(0)
  const prepare = useCommandRpc('scan.prepare')
  const isAsked = useRef(false)
  const missing = query.data === undefined ? 0 : sidesOf(query.data) - query.data.seen.length
  useEffect(() => {
    if (missing <= 0 || isAsked.current) return
    isAsked.current = true
    void prepare.run({ scanId })
  }, [missing, prepare, scanId])
  // The board saves without telling this query; the next time the work is read from the desk.
  useEffect(() => () => queries.removeQueries({ queryKey: ['scan.get', { scanId }] }), [queries, scanId])
  const reload = async () => {
    await query.refetch()
    setRound(round + 1)
  }
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <SplitBoard key={`${scanId} ${round}`} view={query.data} onReload={() => void reload()} />
}

function sidesOf({ scan }: OutputOf<'scan.get'>): number {
  return scan.sources.reduce((sum, { pages }) => sum + pages.length, 0)
}
