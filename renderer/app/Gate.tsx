import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'

import { SetupPage } from '#renderer/features/setup/SetupPage.tsx'
import { SignInPage } from '#renderer/features/signIn/SignInPage.tsx'
import { UnlockPage } from '#renderer/features/signIn/UnlockPage.tsx'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'

import { DeskProvider } from './desk.ts'
import { router } from './router.tsx'
import { useQueryRpc } from './useQueryRpc.ts'

/**
 * Which door is open: no desk yet → set-up; locked → key; nobody signed in → sign-in; else the desk.
 * Set-up stays on screen after the desk exists, until the recovery key has been confirmed.
 */
export function Gate() {
  const status = useQueryRpc('desk.status', {})
  const [isSettingUp, setSettingUp] = useState(false)
  if (status.isPending) return <Loading full />
  if (status.isError) return <ErrorState error={status.error} onRetry={() => void status.refetch()} />
  const desk = status.data
  if (desk.state === 'missing' || isSettingUp) {
    return <SetupPage desk={desk} onStart={() => setSettingUp(true)} onDone={() => setSettingUp(false)} />
  }
  if (desk.state === 'locked') return <UnlockPage desk={desk} />
  if (desk.account === null) return <SignInPage desk={desk} />
  return (
    <DeskProvider value={{ ...desk, account: desk.account }}>
      <RouterProvider router={router} />
    </DeskProvider>
  )
}
