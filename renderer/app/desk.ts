import { createContext, useContext } from 'react'

import type { DeskStatus } from '#contract/desk.ts'
import type { Account, Role } from '#domain/account/account.ts'

/** The open desk with somebody at it. */
export type SignedInDesk = DeskStatus & { readonly account: Account }

const DeskContext = createContext<SignedInDesk | null>(null)

/** Hands the desk to every page behind the sign-in. */
export const DeskProvider = DeskContext.Provider

/** The desk, its bureau and who is signed in. */
export function useDesk(): SignedInDesk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk before sign-in')
  return desk
}

/** Whether the person at the desk holds one of these roles. */
export function useHasRole(...wanted: readonly Role[]): boolean {
  const { account } = useDesk()
  return account.roles.some((role) => wanted.includes(role))
}
