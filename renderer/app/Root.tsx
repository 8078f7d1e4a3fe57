import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, useState } from 'react'

import type { RpcClient } from '#renderer/rpc/rpcClient.ts'

import { ConnectionBar } from './ConnectionBar.tsx'
import { createQueryClient, refetchTouched } from './queryClient.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Gate } from './Gate.tsx'
import { RpcProvider } from './rpcClient.ts'
import { styleNonce, theme } from './theme.ts'

dayjs.locale('zh-cn')

/** Everything that the whole window needs once: client, cache, theme, language. */
export function Root({ client }: { client: RpcClient }) {
  const [queries] = useState(createQueryClient)
  useEffect(() => client.onChanged((touched) => refetchTouched(queries, touched)), [client, queries])
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      csp={{ nonce: styleNonce() }}
      componentSize="small"
      button={{ autoInsertSpace: false }}
    >
      <App className="appRoot" notification={{ maxCount: 4 }}>
        <ErrorBoundary>
          <RpcProvider value={client}>
            <QueryClientProvider client={queries}>
              <ConnectionBar />
              <Gate />
            </QueryClientProvider>
          </RpcProvider>
        </ErrorBoundary>
      </App>
    </ConfigProvider>
  )
}
