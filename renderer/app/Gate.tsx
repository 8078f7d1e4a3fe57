import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'

import { SetupPage } from '#renderer/features/setup/SetupPage.tsx'
import { VerifyDoor, VerifyOffer } from '#renderer/features/verify/VerifyDoor.tsx'
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
  const [isVerifying, setVerifying] = useState(false)
  const status = useQueryRpc('desk.status', {})
  const [isSettingUp, setSettingUp] = useState(false)
  if (status.isPending) return <Loading full />
  if (status.isError) return <ErrorState error={status.error} onRetry={() => void status.refetch()} />
  const desk = status.data
  if (isVerifying && desk.account === null) return <VerifyDoor onBack={() => setVerifying(false)} />
  const offer = isSettingUp ? null : <VerifyOffer onOpen={() => setVerifying(true)} />
  if (desk.state === 'missing' || isSettingUp) {
    return (
      <>
        <SetupPage desk={desk} onStart={() => setSettingUp(true)} onDone={() => setSettingUp(false)} />
        {offer}
      </>
    )
  }
  if (desk.account === null) {
    return (
      <>
        {desk.state === 'locked' ? <UnlockPage desk={desk} /> : <SignInPage desk={desk} />}
        {offer}
      </>
    )
  }
  return (
    <DeskProvider value={{ ...desk, account: desk.account }}>
      <RouterProvider router={router} />
    </DeskProvider>
  )
}
