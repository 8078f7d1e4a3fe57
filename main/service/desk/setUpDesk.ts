import { X509Certificate } from 'node:crypto'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { roles, type Account } from '#domain/account/account.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { createDesk, isDesk, type Desk } from '#store/desk.ts'
import { change } from '#store/eventLog.ts'
import { newDataKey } from '#store/keys.ts'
import { hashPassword } from '#store/password.ts'
import { saveAccount, savePasswordHash } from '#store/tables/accounts.ts'
import { saveSetting } from '#store/tables/settings.ts'
import { createIdentity } from '#seal/createIdentity.ts'

import { now, type OpenCall } from '#service/call.ts'
import type { Identity } from '#service/seal/bureauIdentity.ts'
import { typesetTo } from '#service/typesetForm.ts'

/** The set-up sheet with the recovery key: printed, locked in the safe, then deleted. */
export const setUpSheetName = '完整性封签与恢复密钥（打印后锁入保险柜）.pdf'

/** The certificate for those who verify: published, never secret. */
export const certificateName = '完整性封签证书.pem'

const certificateYears = 10

/**
 * Sets a desk up: key, databases, bureau, administrator, integrity certificate, and the sheet to
 * be printed. Where the PC has no secret store of its own a passphrase is required.
 */
export async function setUpDesk(
  call: OpenCall,
  input: ParsedInputOf<'desk.create'>,
): Promise<Result<OutputOf<'desk.create'>>> {
  const { options } = call.runtime
  if (isDesk(options.dataDirectory)) return fail({ kind: 'deskExists', directory: options.dataDirectory })
  if (input.passphrase === null && !options.secrets.available) {
    return fail({ kind: 'invalidInput', issues: [{ path: 'passphrase', message: 'required' }] })
  }
  const identity = await createIdentity({ bureau: input.bureau.name, at: now(call), years: certificateYears })
  const key = newDataKey()
  const osBlob = options.secrets.available ? await options.secrets.protect(key) : null
  const created = await createDesk(options.dataDirectory, { key, passphrase: input.passphrase, osBlob })
  if (!created.ok) return created
  const { desk, recoveryKey } = created.value
  const filled = await fillDesk(call, desk, input, identity)
  if (!filled.ok) {
    desk.close()
    return filled
  }
  call.runtime.desk = desk
  options.crashMemory?.keep(key)
  await writeFile(join(options.dataDirectory, certificateName), identity.certificatePem)
  const sheet = await printSheet(call, input.bureau.name, identity, recoveryKey)
  return ok({ recoveryKey, fingerprint: identity.fingerprint, sheet })
}

async function fillDesk(
  call: OpenCall,
  desk: Desk,
  input: ParsedInputOf<'desk.create'>,
  identity: Identity,
): Promise<Result<null>> {
  const { staffNo, name, password } = input.administrator
  const administrator: Account = { staffNo, name, post: '', roles: [...roles], active: true }
  const hash = await hashPassword(password)
  const event = {
    caseId: null,
    actor: staffNo,
    origin: 'live' as const,
    via: call.via,
    action: 'desk.create',
    subject: 'desk',
    payload: { bureau: { ...input.bureau }, administrator: { ...administrator }, fingerprint: identity.fingerprint },
    at: now(call),
  }
  return change(desk, event, () => {
    saveSetting(desk.ledger, 'bureau', input.bureau)
    saveSetting(desk.ledger, 'identity', identity)
    saveAccount(desk.ledger, administrator)
    savePasswordHash(desk.ledger, staffNo, hash)
    return ok(null)
  })
}

/** The sheet is a convenience: the key is shown in the window too, so a failed print loses nothing. */
async function printSheet(
  call: OpenCall,
  bureau: string,
  identity: Identity,
  recoveryKey: string,
): Promise<string | null> {
  const certificate = new X509Certificate(identity.certificatePem)
  const output = join(call.runtime.options.dataDirectory, setUpSheetName)
  const made = await typesetTo(call, {
    template: 'integrityCertificate',
    data: {
      bureau,
      subject: certificate.subject.replaceAll('\n', '，'),
      fingerprint: identity.fingerprint,
      validFrom: certificate.validFromDate.toISOString(),
      validTo: certificate.validToDate.toISOString(),
      madeAt: now(call),
      recoveryKey,
    },
    output,
  })
  if (made.ok) await chmod(output, 0o600)
  return made.ok ? output : null
}
