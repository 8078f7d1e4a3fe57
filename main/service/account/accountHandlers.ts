import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { ActionCode } from '#contract/text/actions.ts'
import type { Account } from '#domain/account/account.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { hashPassword, isPassword } from '#store/password.ts'
import { findAccount, findPasswordHash, listAccounts, saveAccount, savePasswordHash } from '#store/tables/accounts.ts'
import { saveSetting } from '#store/tables/settings.ts'

import type { Call, Handlers } from '#service/call.ts'
import { setUpSheetName } from '#service/desk/setUpDesk.ts'
import { record, type Trace } from '#service/record.ts'

type Names =
  | 'account.list'
  | 'account.save'
  | 'account.changePassword'
  | 'session.signOut'
  | 'desk.saveBureau'
  | 'desk.forgetSheet'

/** Accounts of this desk and the bureau it belongs to. */
export const accountHandlers: Handlers<Names> = {
  'account.list': (call) => ok(listAccounts(call.desk.ledger)),
  'account.save': async (call, { account, password }) => {
    const existing = findAccount(call.desk.ledger, account.staffNo)
    if (existing === null && password === null) {
      return fail({ kind: 'invalidInput', issues: [{ path: 'password', message: 'required' }] })
    }
    if (!keepsAnAdministrator(call, account)) return fail({ kind: 'conflict', what: 'lastAdministrator', detail: '' })
    const hash = password === null ? null : await hashPassword(password)
    return keepAccount(call, 'account.save', account, hash)
  },
  'account.changePassword': async (call, { old, fresh }) => {
    const hash = findPasswordHash(call.desk.ledger, call.account.staffNo)
    if (hash === null || !(await isPassword(old, hash))) return fail({ kind: 'signInFailed' })
    const kept = keepAccount(call, 'account.changePassword', call.account, await hashPassword(fresh))
    return kept.ok ? ok({}) : kept
  },
  'session.signOut': (call) =>
    record(call, { caseId: null, action: 'session.signOut', subject: 'desk', payload: {} }, () => {
      call.session.staffNo = null
      return ok({})
    }),
  'desk.forgetSheet': async (call) => {
    await rm(join(call.runtime.options.dataDirectory, setUpSheetName), { force: true })
    return ok({})
  },
  'desk.saveBureau': (call, bureau) =>
    record(call, { caseId: null, action: 'desk.saveBureau', subject: 'desk', payload: { ...bureau } }, () => {
      saveSetting(call.desk.ledger, 'bureau', bureau)
      return ok({})
    }),
}

function keepAccount(call: Call, action: ActionCode, account: Account, hash: string | null): Result<Account> {
  const trace: Trace = { caseId: null, action, subject: `account:${account.staffNo}`, payload: { ...account } }
  return record(call, trace, () => {
    saveAccount(call.desk.ledger, account)
    if (hash !== null) savePasswordHash(call.desk.ledger, account.staffNo, hash)
    return ok(account)
  })
}

/** Whether somebody can still manage accounts after this change. */
function keepsAnAdministrator(call: Call, changed: Account): boolean {
  const after = listAccounts(call.desk.ledger).filter((account) => account.staffNo !== changed.staffNo)
  return [...after, changed].some((account) => account.active && account.roles.includes('administrator'))
}
