import { useMemo, type ReactNode } from 'react'

import { PageTextsContext, type PageTexts } from '#renderer/ui/viewer/pageTexts.ts'

import { useRpc } from './rpcClient.ts'
import { RpcFailure } from './rpcFailure.ts'

/** Lets every viewer below ask what its pages say. */
export function PageTextsProvider({ children }: { children: ReactNode }) {
  const rpc = useRpc()
  const texts = useMemo<PageTexts>(
    () => ({
      async find(document, text, signal) {
        const answer = await rpc.call('search.inDocument', { ...document, text }, { signal })
        if (!answer.ok) throw new RpcFailure(answer.error)
        return answer.value
      },
      async page(document, page, signal) {
        const answer = await rpc.call('search.page', { ...document, page }, { signal })
        if (!answer.ok) throw new RpcFailure(answer.error)
        return answer.value
      },
    }),
    [rpc],
  )
  return <PageTextsContext value={texts}>{children}</PageTextsContext>
}
