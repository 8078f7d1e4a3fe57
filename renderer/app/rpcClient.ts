import { createContext, useContext } from 'react'

import type { RpcClient } from '#renderer/rpc/rpcClient.ts'

const RpcContext = createContext<RpcClient | null>(null)

/** Hands the client to everything below. */
export const RpcProvider = RpcContext.Provider

/** The client of this window. */
export function useRpc(): RpcClient {
  const client = useContext(RpcContext)
  if (client === null) throw new Error('useRpc outside RpcProvider')
  return client
}
