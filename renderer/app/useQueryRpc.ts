import { useQuery, type UseQueryResult } from '@tanstack/react-query'

import type { InputOf, OperationName, OutputOf } from '#contract/index.ts'

import { useRpc } from './rpcClient.ts'
import { RpcFailure } from './rpcFailure.ts'

/** Asks a question and keeps the answer until the service says that it changed. */
export function useQueryRpc<N extends OperationName>(
  op: N,
  input: InputOf<N>,
  options: { enabled?: boolean } = {},
): UseQueryResult<OutputOf<N>, RpcFailure> {
  const rpc = useRpc()
  return useQuery<OutputOf<N>, RpcFailure>({
    queryKey: [op, input],
    enabled: options.enabled ?? true,
    queryFn: async ({ signal }) => {
      const answer = await rpc.call(op, input, { signal })
      if (!answer.ok) throw new RpcFailure(answer.error)
      return answer.value
    },
  })
}
