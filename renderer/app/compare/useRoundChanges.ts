import { useQuery } from '@tanstack/react-query'

import type { OutputOf } from '#contract/index.ts'
import { useRpc } from '#renderer/app/rpcClient.ts'
import { RpcFailure } from '#renderer/app/rpcFailure.ts'
import { startTask } from '#renderer/app/tasks.ts'

/** What became of every page since the round before; the bar of long work shows how far it is and stops it. */
export function useRoundChanges(roundId: string) {
  const rpc = useRpc()
  return useQuery<OutputOf<'comparison.ofRound'>, RpcFailure>({
    queryKey: ['comparison.ofRound', { roundId }],
    queryFn: async ({ signal }) => {
      const controller = new AbortController()
      signal.addEventListener('abort', () => controller.abort())
      const task = startTask('comparison.ofRound', controller)
      try {
        const options = { signal: controller.signal, onProgress: task.report }
        const answer = await rpc.call('comparison.ofRound', { roundId }, options)
        if (!answer.ok) throw new RpcFailure(answer.error)
        return answer.value
      } finally {
        task.end()
      }
    },
  })
}
