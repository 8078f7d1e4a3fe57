import { QueryClient } from '@tanstack/react-query'

/** One cache per window. The service says what changed, so nothing is polled and nothing retried. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Queries that read what another feature writes: they are asked again together with it. */
const readers: Readonly<Record<string, readonly string[]>> = {
  case: [
    'case',
    'decision',
    'defect',
    'statistics',
    'trail',
    'review',
    'examination',
    'discretion',
    'seal',
    'deadline',
    'paper',
    'inbox',
    'print',
    'platform',
  ],
  desk: ['desk', 'account', 'rulePack'],
  search: ['search', 'defect', 'review'],
  // What somebody may do depends on who they are.
  session: ['desk', 'workbench', 'review', 'examination'],
}

/** Asks again every query of the features that were touched. */
export function refetchTouched(queries: QueryClient, touched: readonly string[]): void {
  const features = new Set(touched.flatMap((feature) => readers[feature] ?? [feature]))
  void queries.invalidateQueries({
    predicate: ({ queryKey: [op] }) => typeof op === 'string' && features.has(op.split('.')[0] ?? ''),
  })
}
