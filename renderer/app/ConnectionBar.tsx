import { useSyncExternalStore } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

import { useRpc } from './rpcClient.ts'

/** Says when the service is gone and comes back; typing stays in the page meanwhile. */
export function ConnectionBar() {
  const t = useText('app')
  const rpc = useRpc()
  const state = useSyncExternalStore(
    (listener) => rpc.onStateChange(listener),
    () => rpc.state,
  )
  if (state === 'connected') return null
  return (
    <div role="alert" className="connectionBar">
      {state === 'stopped' ? t('serviceStopped') : t('serviceRestarting')}
    </div>
  )
}
