import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import type { SearchGroup } from '#contract/search.ts'
import { useRpc } from '#renderer/app/rpcClient.ts'
import { RpcFailure } from '#renderer/app/rpcFailure.ts'

const pause = 120

/** What was found so far, grouped by case; the last answer stays on screen while the next one comes. */
export function useSearch(text: string, caseId: string | null) {
  const rpc = useRpc()
  const asked = useSettled(text.trim())
  const query = useInfiniteQuery({
    queryKey: ['search.find', asked, caseId],
    enabled: asked !== '',
    // What was found a moment ago may not be there any more.
    staleTime: 0,
    placeholderData: keepPreviousData,
    initialPageParam: null as number | null, // as: the type of the later ones
    getNextPageParam: (last: { next: number | null }) => last.next,
    queryFn: async ({ pageParam, signal }) => {
      const answer = await rpc.call('search.find', { text: asked, caseId, cursor: pageParam }, { signal })
      if (!answer.ok) throw new RpcFailure(answer.error)
      return answer.value
    },
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage, data } = query
  const groups = merged(data?.pages.flatMap((page) => page.groups) ?? [])
  // An answer may come back empty-handed because its time was over: then it goes on by itself.
  const isEmptyHanded = data !== undefined && groups.length === 0 && hasNextPage && !isFetchingNextPage
  useEffect(() => {
    if (isEmptyHanded) void fetchNextPage()
  }, [isEmptyHanded, fetchNextPage])
  return { ...query, asked, groups: asked === '' ? [] : groups }
}

/** One case may go on in the next answer. */
function merged(groups: readonly SearchGroup[]): SearchGroup[] {
  const byCase = new Map<string, SearchGroup>()
  for (const group of groups) {
    const known = byCase.get(group.caseId)
    byCase.set(group.caseId, known === undefined ? group : { ...group, hits: [...known.hits, ...group.hits] })
  }
  return [...byCase.values()]
}

/** What was typed, once the fingers rest. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
